/** Words by their first or last character, so that a text is asked in one step what stands at a place. */
export type WordTable = {
  readonly words: ReadonlySet<string>;
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
  readonly byLast: ReadonlyMap<number, readonly string[]>;
};

/** @param lists words separated by white space; longer words are preferred to shorter ones */
export function wordTable(...lists: readonly string[]): WordTable {
  const words = new Set(lists.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== ''));
  const byFirst = new Map<number, string[]>();
  const byLast = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    file(byFirst, word.charCodeAt(0), word);
    file(byLast, word.charCodeAt(word.length - 1), word);
  }
  return { words, byFirst, byLast };
}

function file(drawers: Map<number, string[]>, key: number, word: string): void {
  const drawer = drawers.get(key);
  if (drawer === undefined) drawers.set(key, [word]);
  else drawer.push(word);
}

/** Length of the longest word of the table that begins at `at`; 0: none. */
export function wordAt(table: WordTable, text: string, at: number): number {
  const drawer = table.byFirst.get(text.charCodeAt(at));
  if (drawer === undefined) return 0;
  for (const word of drawer) if (text.startsWith(word, at)) return word.length;
  return 0;
}

/** Length of the longest word of the table that ends just before `at`; 0: none. */
export function wordBefore(table: WordTable, text: string, at: number): number {
  const drawer = table.byLast.get(text.charCodeAt(at - 1));
  if (drawer === undefined) return 0;
  for (const word of drawer) if (text.endsWith(word, at)) return word.length;
  return 0;
}
