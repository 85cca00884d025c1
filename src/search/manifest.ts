/** Folder of all files of the search, from the root of the site. */
export const FOLDER = 'pagefind';

/**
 * The one file with a fixed name. All others lie in a folder that is named by what is in it, so that
 * browsers may keep them for good and never mix those of two builds.
 */
export const MANIFEST = 'manifest.json';

/** What a page must know to search. */
export type Manifest = {
  /** The folder of the other files. */
  readonly version: string;
  /** How many pieces there are. */
  readonly pieces: number;
  /** Pagefind's own entry file of each index, of {@link PIECES_TOGETHER} pieces, the oldest first. */
  readonly indexes: readonly unknown[];
  /**
   * The files of the names by their letter, each with the characters that its names begin with; one
   * without a letter holds all names of a small archive.
   */
  readonly names: Readonly<Record<string, string>>;
  /** In how many scripts all files lie once more, for a site that is opened from a folder. */
  readonly copies: number;
};

/**
 * So many pieces are in one index. To make one takes 4 GB of memory for these, and twice that for
 * twice as many; and a word that stands in most pieces costs the square of their number.
 */
export const PIECES_TOGETHER = 5000;

/** So many records are in one file. */
export const RECORDS_TOGETHER = 4;

/** Pagefind's engine: a script that sets {@link OPEN_PAGEFIND}, and its WebAssembly. */
export const ENGINE = 'engine.js';
export const WASM = 'engine.pagefind';
export const OPEN_PAGEFIND = 'openPagefind';

export const recordsFile = (piece: number): string =>
  `records/${Math.floor(piece / RECORDS_TOGETHER)}.json.gz`;
export const facetFile = (facet: string): string => `facets/${facet}.json.gz`;
export const namesFile = (letter: string): string => `names/${letter}.json.gz`;
/** Common characters by their usual syllable: `Record<string, string>`. */
export const SYLLABLES = 'names/syllables.json.gz';

/** Where the scripts with copies leave them; global in the page. */
export const COPIES = 'searchCopies';

/** Path of a script with copies. */
export const copyPath = (number: number): string => `copies/${number}.js`;

/** In which of the scripts a file is copied. */
export function copyOf(path: string, copies: number): number {
  let sum = 0;
  for (const character of path) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % copies;
}
