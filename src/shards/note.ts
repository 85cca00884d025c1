import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * The folder of a part that holds what is no file of the site: the note, and what is put together
 * with that of the other parts.
 */
export const FOLDER = 'shard';

/** Where its run of the collections lies, as in `data/` of the site. */
export const shardPath = (path: string): string => `${FOLDER}/${path}`;

/** The tables of the facets, from the root of the part. */
export const FACETS = shardPath('facets.json');

const NOTE = shardPath('shard.json');

/** What a part says of itself, so that only what belongs together is joined. */
const noteSchema = z.strictObject({
  part: z.string().min(1).describe('its name: 2/4, year=2023'),
  parts: z.array(z.string().min(1)).describe('the names of all parts, in order'),
  program: z.string().describe('digest of the code, of Node and of content/archive.yaml'),
  content: z.string().describe('digest of content/'),
  pieces: z.int().nonnegative().describe('how many pieces the whole archive has'),
  together: z.int().positive().describe('how many records one of Pagefind’s indexes has'),
  run: z
    .tuple([z.int().nonnegative(), z.int().nonnegative()])
    .describe('of which pieces it has the search: from the first number on, to before the second'),
});
export type ShardNote = z.infer<typeof noteSchema>;

/** The note as a file, its path from the root of the part. */
export function noteFile(note: ShardNote): { readonly path: string; readonly content: Buffer } {
  return { path: NOTE, content: Buffer.from(`${JSON.stringify(note, null, 1)}\n`) };
}

/**
 * @param folder - absolute path of a part
 * @returns null where it is none
 */
export function readNote(folder: string): ShardNote | null {
  try {
    const note = noteSchema.safeParse(JSON.parse(readFileSync(join(folder, NOTE), 'utf8')));
    return note.data ?? null;
  } catch {
    return null;
  }
}
