import { bylineAddress, pieceAddress, placeAddress } from '../../site/addresses.ts';

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

/** What the page must know to find a name: the one file with a fixed name. */
export type NameManifest = {
  /** Folder of the files. */
  readonly folder: string;
  /**
   * The files by their letter, each with the characters that its names begin with; one file without
   * a letter holds all names of a small archive.
   */
  readonly shards: Readonly<Record<string, string>>;
};

export const NAMES = 'names';
export const NAME_MANIFEST = 'names.json';
/** The one file of a small archive. */
export const ALL = 'all';
/** Common characters by their usual syllable: `Record<string, string>`. */
export const SYLLABLES = 'syllables.json.gz';
/** Traditional characters and what they are in simplified text: two strings of equal length. */
export const TRADITIONAL = 'traditional.json.gz';
export const shardFile = (folder: string, shard: string): string => `${folder}/${shard}.json.gz`;
