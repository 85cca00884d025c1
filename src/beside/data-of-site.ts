import { hash } from 'node:crypto';
import { join } from 'node:path';
import { areAsTheyWere, keptFile } from '../kept/kept-files.ts';
import type { DataSet } from '../exports/data/data-files.ts';
import { type BlockPlace, writeData } from '../exports/data/write-data.ts';
import type { Group } from './outlet.ts';
import type { SiteFiles } from './site-files.ts';
import type { KeptData } from './kept-data.ts';

/** The folders, and what is known of the files of the build before. */
export type DataPlaces = {
  /** Absolute path of the built site. */
  readonly site: string;
  /** That of the build before; undefined: everything is written. */
  readonly former?: string | undefined;
  readonly known: KeptData;
};

/**
 * Writes a collection in all its formats. A file is taken over where all blocks are as they were;
 * of others the blocks that are as they were are copied.
 *
 * @param files - of the site
 * @returns what the next build can know of the files
 */
export async function writeDataOfSite(
  { blocks, files: all }: DataSet,
  { site, former, known }: DataPlaces,
  files: SiteFiles,
): Promise<KeptData> {
  const keys = blocks.map((block) => block.key());
  const key = hash('sha256', keys.join(' '), 'base64url');
  const groupOf = (path: string): Group => ({ name: `data ${path}`, key });
  const places = new Map<string, readonly BlockPlace[]>();
  const changed = [];
  for (const file of all) {
    const before = known.get(file.path);
    const same = before !== undefined && !keys.includes(null);
    if (same && (await files.take(groupOf(file.path)))) places.set(file.path, before.blocks);
    else changed.push(file);
  }
  await files.ready();
  const targets = changed.map(({ path, format }) => {
    const before = known.get(path);
    const isThere =
      before && former !== undefined && areAsTheyWere(former, { files: [before.file] });
    return {
      file: join(site, path),
      format,
      ...(isThere && { former: { file: join(former, path), blocks: before.blocks } }),
    };
  });
  const written = writeData(blocks, targets, keys);
  for (const [place, { bytes, blocks: its }] of written.entries()) {
    const path = changed[place]?.path ?? '';
    files.add(path, bytes, groupOf(path));
    places.set(path, its);
  }
  return new Map(
    [...places].map(([path, its]) => [path, { file: keptFile(site, path), blocks: its }]),
  );
}
