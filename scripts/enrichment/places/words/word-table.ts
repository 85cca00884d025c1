/**
 * Words by the two characters with which they begin or end, so that a text is asked in one step
 * what stands at a place; those of one character apart.
 */
export type WordTable = {
  readonly words: ReadonlySet<string>;
  readonly single: ReadonlySet<number>;
  /** By {@link pairOf} their first two characters. */
  readonly byFirst: ReadonlyMap<number, Drawer>;
  /** By {@link pairOf} their last two characters. */
  readonly byLast: ReadonlyMap<number, Drawer>;
};

/** Words that share two characters. Most words are no longer, and need no second look. */
type Drawer = { readonly longer: string[]; isWord: boolean };

/** @param lists words separated by white space; longer words are preferred to shorter ones */
export function wordTable(...lists: readonly string[]): WordTable {
  const words = new Set(lists.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== ''));
  const single = new Set<number>();
  const byFirst = new Map<number, Drawer>();
  const byLast = new Map<number, Drawer>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    if (word.length === 1) single.add(word.charCodeAt(0));
    else {
      file(byFirst, pairOf(word.charCodeAt(0), word.charCodeAt(1)), word);
      file(
        byLast,
        pairOf(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)),
        word,
      );
    }
  }
  return { words, single, byFirst, byLast };
}

function file(drawers: Map<number, Drawer>, key: number, word: string): void {
  const drawer = drawers.get(key) ?? { longer: [], isWord: false };
  drawers.set(key, drawer);
  if (word.length === 2) drawer.isWord = true;
  else drawer.longer.push(word);
}

/** Two characters as one number. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Length of the longest word of the table that begins at `at`; 0: none. */
export function wordAt(table: WordTable, text: string, at: number): number {
  const first = text.charCodeAt(at);
  const drawer = table.byFirst.get(pairOf(first, text.charCodeAt(at + 1)));
  if (drawer !== undefined) {
    for (const word of drawer.longer) if (text.startsWith(word, at)) return word.length;
    if (drawer.isWord) return 2;
  }
  return table.single.has(first) ? 1 : 0;
}

/** Length of the longest word of the table that ends just before `at`; 0: none. */
export function wordBefore(table: WordTable, text: string, at: number): number {
  const last = text.charCodeAt(at - 1);
  const drawer = table.byLast.get(pairOf(text.charCodeAt(at - 2), last));
  if (drawer !== undefined) {
    for (const word of drawer.longer) if (text.endsWith(word, at)) return word.length;
    if (drawer.isWord) return 2;
  }
  return table.single.has(last) ? 1 : 0;
}
