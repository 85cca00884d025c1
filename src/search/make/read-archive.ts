import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Archive } from '../../archive/archive.ts';
import { readCollectionFile } from '../../archive/collection-loader.ts';
import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  pieceSchema,
  placeSchema,
} from '../../model/index.ts';

/**
 * Reads the collections from disk, for what runs outside Astro's pages and so cannot ask
 * `openArchive()`.
 *
 * @param content - absolute path of the content directory
 * @returns the front matter of every entry, validated; a missing folder is an empty collection
 * @throws CollectionFileError naming file and field of the first file that breaks its schema
 */
export async function readArchive(content: string): Promise<Archive> {
  async function collection<T extends { id: string }>(
    folder: string,
    schema: z.ZodType<T>,
  ): Promise<Map<string, T>> {
    const directory = join(content, folder);
    const names = existsSync(directory) ? await readdir(directory) : [];
    const entries = new Map<string, T>();
    for (const name of names.filter((it) => it.endsWith('.md')).sort()) {
      const path = join(directory, name);
      const entry = readCollectionFile(path, await readFile(path, 'utf8'), schema);
      entries.set(entry.id, entry);
    }
    return entries;
  }
  return {
    pages: await collection('pages', pageSchema),
    pieces: await collection('pieces', pieceSchema),
    datelines: await collection('datelines', datelineSchema),
    bylines: await collection('bylines', bylineSchema),
    captions: await collection('captions', captionSchema),
    places: await collection('places', placeSchema),
  };
}
