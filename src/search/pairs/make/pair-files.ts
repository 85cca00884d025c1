import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  briefFileOf,
  charactersOf,
  isPair,
  type Key,
  ownFileOf,
  shardFileOf,
  shardOf,
} from '../keys.ts';
import { ENDING, MANIFEST, type Manifest } from '../manifest.ts';
import { partFileOf, type Side, sides } from '../parts.ts';
import { briefPosting } from '../posting.ts';
import { RECORDS_TOGETHER } from '../../records/records.ts';
import { encodeShard } from '../shard.ts';
import type { Postings } from './flat-postings.ts';
import { partPostings } from './part-postings.ts';

/** A file of the index. */
export type PairFile = {
  /** Relative to the folder of the index. */
  readonly path: string;
  /** What is in it, gzipped or not. */
  readonly bytes: Uint8Array;
  /** As it lies there. */
  readonly packed: () => Uint8Array;
};

/** In bytes. */
export type Sizes = {
  /** How large a shard may be on average. */
  readonly shard: number;
  /** From what size on a posting has its own file. */
  readonly own: number;
  /** From what size on that of a pair is parted. */
  readonly parted: number;
};
export const usualSizes: Sizes = { shard: 6 * 1024, own: 6 * 1024, parted: 24 * 1024 };

/** How an index is written, beyond what is in it. */
export type PairOptions = {
  readonly sizes?: Sizes;
  /** What else is put into the folder: another text is in another folder. */
  readonly beside?: readonly string[];
  /** See {@link Manifest.together}. */
  readonly together?: number;
};

/** To be raised when the same pieces are written in another form: browsers keep files for good. */
const FORM = 2;

/**
 * Makes the files of the index, one after another: none is held longer than it takes to write it.
 *
 * @param postings - of all pieces
 * @param write - takes each file; the manifest comes last, when all it speaks of is there
 * @returns the folder of all files but the manifest
 */
export async function writePairFiles(
  postings: Postings,
  write: (file: PairFile) => Promise<void>,
  { sizes = usualSizes, beside = [], together = RECORDS_TOGETHER }: PairOptions = {},
): Promise<string> {
  const own: Key[] = [];
  const parted = new Set<Key>();
  const shared: Key[] = [];
  let size = 0;
  for (const [key, length] of postings.lengths()) {
    if (length > sizes.parted && isPair(key)) parted.add(key);
    if (length > sizes.own) own.push(key);
    else {
      shared.push(key);
      size += length;
    }
  }
  const shards = powerOfTwo(size / sizes.shard);
  const members = Array.from({ length: shards }, (): Key[] => []);
  for (const key of shared) members[shardOf(key, shards)]?.push(key);

  const folder = folderFor(postings, [String(FORM), JSON.stringify(sizes), ...beside]);
  const postingIn = (key: Key): Uint8Array => postings.posting(key);
  const put = async (
    name: string,
    keys: readonly Key[],
    postingOf: (key: Key) => Uint8Array = postingIn,
  ): Promise<void> => {
    const shard = encodeShard(new Map(keys.map((key) => [key, postingOf(key)])));
    await write({
      path: `${folder}/${name}${ENDING}`,
      bytes: shard,
      packed: () => gzipSync(shard, { level: 9 }),
    });
  };
  for (const [shard, keys] of members.entries()) await put(shardFileOf(shard), keys);
  own.sort((a, b) => a - b);
  const neighbours = neighboursOf(postings, parted);
  for (const key of own) {
    if (parted.has(key)) {
      for (const side of sides) {
        const parts = partPostings(key, side, neighbours(key, side), postingIn);
        for (const [part, posting] of parts.entries())
          await put(partFileOf(key, side, part), [key], () => posting);
      }
    } else await put(ownFileOf(key), [key]);
    if (isPair(key)) await put(briefFileOf(key), [key], (it) => briefPosting(postingIn(it)));
  }
  const manifest: Manifest = {
    pieces: postings.count(),
    together,
    folder,
    shards,
    own: own.map((key) => key.toString(36)),
    parted: [...parted].map((key) => key.toString(36)).sort(),
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  await write({ path: MANIFEST, bytes, packed: () => bytes });
  return folder;
}

/** Finds the pairs that share a character with one of the parted pairs, on the side that is asked. */
function neighboursOf(
  postings: Postings,
  parted: ReadonlySet<Key>,
): (key: Key, side: Side) => readonly Key[] {
  const ending = new Map<number, Key[]>();
  const beginning = new Map<number, Key[]>();
  for (const key of parted) {
    const [first, second] = charactersOf(key);
    ending.set(first, []);
    beginning.set(second, []);
  }
  for (const [key] of postings.lengths()) {
    if (!isPair(key)) continue;
    const [first, second] = charactersOf(key);
    ending.get(second)?.push(key);
    beginning.get(first)?.push(key);
  }
  return (key, side) => {
    const [first, second] = charactersOf(key);
    return (side === 'before' ? ending.get(first) : beginning.get(second)) ?? [];
  };
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(atLeast)));
}

/** The same pieces in the same order, in files of the same form, have the same folder. */
function folderFor(postings: Postings, beside: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([postings.count(), ...beside]));
  hash.update(Float64Array.from([...postings.lengths()].flat()));
  // A hash that is fed a million times takes longer than what it is fed with.
  const gathered = Buffer.allocUnsafe(GATHERED);
  let filled = 0;
  for (const [key, length] of postings.lengths()) {
    if (filled + length > GATHERED) {
      hash.update(gathered.subarray(0, filled));
      filled = 0;
    }
    if (length > GATHERED) hash.update(postings.posting(key));
    else {
      gathered.set(postings.posting(key), filled);
      filled += length;
    }
  }
  return hash.update(gathered.subarray(0, filled)).digest('hex').slice(0, 8);
}

/** In bytes. */
const GATHERED = 2 ** 16;
