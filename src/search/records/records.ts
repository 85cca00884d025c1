import type { Entry } from '../record.ts';

/** What the pieces say, by their numbers. */
export type Records = {
  /** @throws where the record cannot be had */
  read(piece: number): Promise<Entry>;
};

/** Folder of the twins of records, from the root of the site, see shelf/twin.ts. */
export const RECORDS = 'records';

/**
 * So many records are in one file: reading some more costs a folder little, and a stick whose files
 * take 32 KB each holds them.
 */
export const TOGETHER = 16;

/**
 * So many records are in one of Pagefind's indexes; a larger archive has several. A visitor fetches
 * the list of one to read any of its records, some 9 bytes each; a build in which one record has
 * changed makes one of them anew.
 */
export const RECORDS_TOGETHER = 1024;

/** Where such an index lies, below the folder of the first. */
export const pagefindFolder = (index: number): string => (index === 0 ? '' : `${index}/`);

/** The name of the file with the records from a multiple of {@link TOGETHER} on. */
export const recordFile = (piece: number): string => `${Math.floor(piece / TOGETHER)}.json.gz`;
