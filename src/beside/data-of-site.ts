import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { KeptData } from './kept-data.ts';
import type { DataSet } from '../open-data/data-files.ts';
import { type WrittenData, writeData } from '../open-data/write-data.ts';
import type { Group } from '../search/make/outlet.ts';
import type { SiteFiles } from '../search/make/site-files.ts';

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
 * @returns where the blocks lie, by the paths of the files
 */
export async function writeDataOfSite(
  { blocks, files: all }: DataSet,
  { site, former, known }: DataPlaces,
  files: SiteFiles,
): Promise<KeptData> {
  const noted = new Map<string, WrittenData>();
  const keys = blocks.map((block) => block.key());
  const key = hash('sha256', keys.join(' '), 'base64url');
  const groupOf = (path: string): Group => ({ name: `data ${path}`, key });
  const changed = [];
  for (const file of all) {
    const before = known.get(file.path);
    const same = before !== undefined && !keys.includes(null);
    if (same && (await files.take(groupOf(file.path)))) noted.set(file.path, before);
    else changed.push(file);
  }
  await files.ready();
  const targets = changed.map(({ path, format }) => {
    const before = known.get(path);
    const isThere = before && former !== undefined && files.isAsItWas(groupOf(path).name);
    return {
      file: join(site, path),
      format,
      ...(isThere && { former: { file: join(former, path), blocks: before.blocks } }),
    };
  });
  const written = writeData(blocks, targets, keys);
  for (const [place, data] of written.entries()) {
    const path = changed[place]?.path ?? '';
    files.add(path, data.bytes, groupOf(path));
    noted.set(path, data);
  }
  return noted;
}
