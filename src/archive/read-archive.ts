import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { type FileMark, isSameFile, markOfFile } from '../kept/same-file.ts';
import type { Archive } from './archive.ts';
import { noteOrigin } from './origins.ts';
import { CollectionFileError, readCollectionFile } from './read-collection-file.ts';
import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  pieceSchema,
  placeSchema,
} from '../model/index.ts';

/** An entry that was read and found valid before, and the file it was read from. */
export type KnownEntry = {
  readonly file: FileMark;
  readonly digest: string;
  readonly data: object;
};

/** By the paths of their files in the content directory, with slashes: `pieces/a-5.md`. */
export type KnownEntries = ReadonlyMap<string, KnownEntry>;

const nothingKnown: KnownEntries = new Map();

/**
 * Reads the collections from disk.
 *
 * @param content - absolute path of the content directory
 * @param known - entries whose files need not be read where they are as they were
 * @returns the front matter of every entry, validated; a missing folder is an empty collection
 * @throws CollectionFileError with a line for every problem of every file that breaks its schema
 */
export function readArchive(content: string, known: KnownEntries = nothingKnown): Archive {
  const problems: string[] = [];
  const read = <T extends { id: string }>(folder: string, schema: z.ZodType<T>): Map<string, T> =>
    readEntries(content, folder, schema, known, problems);
  const archive = {
    pages: read('pages', pageSchema),
    pieces: read('pieces', pieceSchema),
    datelines: read('datelines', datelineSchema),
    bylines: read('bylines', bylineSchema),
    captions: read('captions', captionSchema),
    places: read('places', placeSchema),
  };
  refuse(problems);
  return archive;
}

/**
 * One of the collections.
 *
 * @param content - absolute path of the content directory
 * @param folder - of the collection
 * @throws CollectionFileError as {@link readArchive}
 */
export function readCollection<T extends { id: string }>(
  content: string,
  folder: string,
  schema: z.ZodType<T>,
): Map<string, T> {
  const problems: string[] = [];
  const entries = readEntries(content, folder, schema, nothingKnown, problems);
  refuse(problems);
  return entries;
}

function readEntries<T extends { id: string }>(
  content: string,
  folder: string,
  schema: z.ZodType<T>,
  known: KnownEntries,
  problems: string[],
): Map<string, T> {
  const directory = join(content, folder);
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const entries = new Map<string, T>();
  for (const name of names.filter((it) => it.endsWith('.md')).sort()) {
    try {
      const entry = readEntry(join(directory, name), schema, known.get(`${folder}/${name}`));
      entries.set(entry.id, entry);
    } catch (error) {
      if (!(error instanceof CollectionFileError)) throw error;
      problems.push(error.message);
    }
  }
  return entries;
}

function readEntry<T extends { id: string }>(
  path: string,
  schema: z.ZodType<T>,
  known: KnownEntry | undefined,
): T {
  const mark = markOfFile(path);
  if (known && mark && isSameFile(known.file, mark)) {
    noteOrigin(known.data, known);
    // Of this file, by this schema: who keeps entries asks whether the program is the same.
    return known.data as T;
  }
  const text = readFileSync(path, 'utf8');
  const entry = readCollectionFile(shown(path), text, schema);
  noteOrigin(entry, { digest: hash('sha1', text), file: mark });
  return entry;
}

/** A path as the reader of a message should see it. */
export const shown = (path: string): string => relative(process.cwd(), path).split(sep).join('/');

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new CollectionFileError(`\n${problems.join('\n')}`);
}
