/** What the page must know before it can ask: the one file of the index with a fixed name. */
export type Manifest = {
  /** How many pieces the index has. */
  readonly pieces: number;
  /** How many pieces have their records in one of Pagefind's indexes, the first ones in the first. */
  readonly together: number;
  /** Folder of the files, named by what is in them, so that no cache mixes two indexes. */
  readonly folder: string;
  /** How many shards the keys are spread over, a power of two. */
  readonly shards: number;
  /** Keys with a file to themselves, in base 36. */
  readonly own: readonly string[];
  /** Those of them that are parted, see `parts.ts`. */
  readonly parted: readonly string[];
};

/** Name of the manifest in the folder of the index. */
export const MANIFEST = 'pairs.json';

/** Ending of the files. They are gzipped as they lie there, so that any host serves them small. */
export const ENDING = '.gz';
