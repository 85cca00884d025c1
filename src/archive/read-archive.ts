import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Archive } from './archive.ts';
import { readCollectionFile } from './collection-loader.ts';
import { noteDigest } from './digests.ts';
import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  pieceSchema,
  placeSchema,
} from '../model/index.ts';

/**
 * Reads the collections from disk, for what runs outside Astro's pages and so cannot ask
 * `openArchive()`.
 *
 * @param content - absolute path of the content directory
 * @returns the front matter of every entry, validated; a missing folder is an empty collection
 * @throws CollectionFileError naming file and field of the first file that breaks its schema
 */
export function readArchive(content: string): Archive {
  return {
    pages: readCollection(content, 'pages', pageSchema),
    pieces: readCollection(content, 'pieces', pieceSchema),
    datelines: readCollection(content, 'datelines', datelineSchema),
    bylines: readCollection(content, 'bylines', bylineSchema),
    captions: readCollection(content, 'captions', captionSchema),
    places: readCollection(content, 'places', placeSchema),
  };
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
  const directory = join(content, folder);
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const entries = new Map<string, T>();
  for (const name of names.filter((it) => it.endsWith('.md')).sort()) {
    const path = join(directory, name);
    const text = readFileSync(path, 'utf8');
    const entry = readCollectionFile(path, text, schema);
    noteDigest(entry, { digest: hash('sha1', text) });
    entries.set(entry.id, entry);
  }
  return entries;
}
