import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { briefFileOf, isPair, type Key, ownFileOf, shardFileOf, shardOf } from '../keys.ts';
import { ENDING, MANIFEST, type Manifest } from '../manifest.ts';
import { briefPosting } from '../posting.ts';
import { encodeShard } from '../shard.ts';
import type { PairCollector } from './collect-pairs.ts';

/** A file of the index; its path is relative to the folder of the index. */
export type PairFile = { readonly path: string; readonly content: Uint8Array };

/** How large a shard may be on average, and from what size a posting has its own file, in bytes. */
export type Sizes = { readonly shard: number; readonly own: number };
export const usualSizes: Sizes = { shard: 6 * 1024, own: 6 * 1024 };

/**
 * Makes the files of the index, one after another: none is held longer than it takes to write it.
 *
 * @param collector - with all pieces
 * @param write - takes each file; the manifest comes last, when all it speaks of is there
 * @returns the folder of all files but the manifest
 */
export async function writePairFiles(
  collector: PairCollector,
  write: (file: PairFile) => Promise<void>,
  sizes: Sizes = usualSizes,
): Promise<string> {
  const own: Key[] = [];
  const shared: Key[] = [];
  let bytes = 0;
  for (const [key, length] of collector.lengths()) {
    if (length > sizes.own) own.push(key);
    else {
      shared.push(key);
      bytes += length;
    }
  }
  const shards = powerOfTwo(bytes / sizes.shard);
  const members = Array.from({ length: shards }, (): Key[] => []);
  for (const key of shared) members[shardOf(key, shards)]?.push(key);

  const folder = folderFor(collector);
  const put = async (
    name: string,
    keys: readonly Key[],
    postingOf: (key: Key) => Uint8Array = (key) => collector.posting(key),
  ): Promise<void> => {
    const shard = encodeShard(new Map(keys.map((key) => [key, postingOf(key)])));
    await write({ path: `${folder}/${name}${ENDING}`, content: gzipSync(shard, { level: 9 }) });
  };
  for (const [shard, keys] of members.entries()) await put(shardFileOf(shard), keys);
  own.sort((a, b) => a - b);
  for (const key of own) {
    await put(ownFileOf(key), [key]);
    if (isPair(key))
      await put(briefFileOf(key), [key], (it) => briefPosting(collector.posting(it)));
  }
  const manifest: Manifest = {
    pieces: collector.count(),
    folder,
    shards,
    own: own.map((key) => key.toString(36)),
  };
  await write({ path: MANIFEST, content: Buffer.from(JSON.stringify(manifest)) });
  return folder;
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(atLeast)));
}

/** The same pieces in the same order have the same folder. */
function folderFor(collector: PairCollector): string {
  const hash = createHash('sha256').update(String(collector.count()));
  for (const [key] of [...collector.lengths()].sort(([a], [b]) => a - b)) {
    hash.update(`${key}`).update(collector.posting(key));
  }
  return hash.digest('hex').slice(0, 8);
}
