/** Anything that has its reading written beside its name. */
export interface Romanised {
  readonly name: string;
  readonly pinyin: string;
}

/** Entries whose names begin with the same letter. */
export interface Initial<T> {
  readonly letter: string;
  readonly entries: readonly T[];
}

/** A reading as it sorts: no tone marks, ü as v, no blanks. */
export function toneless(pinyin: string): string {
  return pinyin
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z0-9 ]/g, '')
    .trim();
}

/** Compares by reading, syllable by syllable, then by name. */
export function byPinyin(a: Romanised, b: Romanised): number {
  const [x, y] = [toneless(a.pinyin), toneless(b.pinyin)];
  if (x !== y) return x < y ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** The directory by initial: A to Z, and # for what begins with none. */
export function byInitial<T extends Romanised>(entries: Iterable<T>): Initial<T>[] {
  const letterOf = ({ pinyin }: T): string => {
    const first = toneless(pinyin).charAt(0).toUpperCase();
    return first >= 'A' && first <= 'Z' ? first : '#';
  };
  const groups = Map.groupBy([...entries].sort(byPinyin), letterOf);
  return [...groups]
    .map(([letter, members]) => ({ letter, entries: members }))
    .sort((a, b) => (a.letter === '#' ? 1 : b.letter === '#' ? -1 : a.letter < b.letter ? -1 : 1));
}
