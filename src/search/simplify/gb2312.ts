/** Rows and cells of the 6,763 Han characters of GB 2312, which simplified text is written in. */
const rows = { first: 0xb0, last: 0xf7 };
const cells = { first: 0xa1, last: 0xfe };

let known: ReadonlySet<string> | undefined;

/** @returns the characters of simplified text */
export function simplifiedCharacters(): ReadonlySet<string> {
  if (known) return known;
  const bytes: number[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    for (let cell = cells.first; cell <= cells.last; cell += 1) bytes.push(row, cell);
  }
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  known = new Set(Array.from(text).filter((character) => /^\p{Script=Han}$/u.test(character)));
  return known;
}
