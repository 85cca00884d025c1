import { bylineAddress, pieceAddress, placeAddress } from '../site/addresses.ts';

/** What a name is of: a place, somebody who signs, a headline. */
export const nameKinds = ['place', 'byline', 'headline'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name that is suggested while somebody types. */
export type Name = {
  readonly kind: NameKind;
  readonly name: string;
  /** Syllables without tone marks, blanks between. */
  readonly pinyin: string;
  readonly id: string;
  /** Tells it from others of its name: 北关区 街道. */
  readonly hint: string;
  /** Wrong or other spellings in which a place was printed. */
  readonly printed: readonly string[];
  /** Short forms in which it was printed; on another page they may mean another place. */
  readonly short: readonly string[];
};

/** A name in a file: the kind as its place in {@link nameKinds}, empty lists at the end left out. */
export type NameRow = readonly [
  kind: number,
  name: string,
  pinyin: string,
  id: string,
  hint: string,
  printed?: readonly string[],
  short?: readonly string[],
];

export function toRow({ kind, name, pinyin, id, hint, printed, short }: Name): NameRow {
  const start = [nameKinds.indexOf(kind), name, pinyin, id, hint] as const;
  if (short.length > 0) return [...start, printed, short];
  return printed.length > 0 ? [...start, printed] : start;
}

export function fromRow([kind, name, pinyin, id, hint, printed = [], short = []]: NameRow): Name {
  return { kind: nameKinds[kind] ?? 'place', name, pinyin, id, hint, printed, short };
}

/** Address of the page of what bears the name, from the root of the site. */
export function addressOf({ kind, id }: Pick<Name, 'kind' | 'id'>): string {
  if (kind === 'place') return placeAddress(id);
  return kind === 'byline' ? bylineAddress(id) : pieceAddress(id);
}

/** What many names end in and readers leave out: 洹北 for 洹北街道. */
const kindOfPlace = /(?:街道办事处|街道办|街道|社区|小区|[省市区县镇乡村路街巷院])$/u;

/** @returns the name without what says its kind; a name that is nothing else stays whole */
export function stemOf(name: string): string {
  return name.replace(kindOfPlace, '') || name;
}

/** The forms by which a place is asked for: its name, and its stem where that still tells something. */
export function askedForms(name: string): string[] {
  const stem = stemOf(name);
  return stem !== name && Array.from(stem).length > 1 ? [name, stem] : [name];
}

/** The letter of the one file that holds all names of a small archive. */
export const ALL = 'all';
