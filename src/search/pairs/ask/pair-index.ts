import {
  alone,
  briefFileOf,
  coverOf,
  isPair,
  type Key,
  nameKey,
  ownFileOf,
  type PlacedKey,
  shardFileOf,
  shardOf,
} from '../keys.ts';
import { ENDING, MANIFEST, type Manifest } from '../manifest.ts';
import { partFileFor } from '../parts.ts';
import { intersection, piecesOf, piecesOfBrief, placesIn, type Standing } from '../posting.ts';
import { decodeShard, type Shard } from '../shard.ts';
import type { Shelf } from '../../shelf/shelf.ts';

/** Answers exactly which pieces have a run of characters within one of their segments. */
export type PairIndex = {
  readonly pieces: number;
  /** How many of them have their records in one of Pagefind's indexes. */
  readonly together: number;
  /** Folder of all files that belong to it. */
  readonly folder: string;
  /**
   * @param run - not empty, no blanks
   * @returns the pieces in their order
   * @throws where a file of the index cannot be fetched
   */
  find(run: string): Promise<Standing[]>;
  /** The pieces that speak of a place of exactly this name, in their order. */
  named(place: string): Promise<number[]>;
};

/** @throws where the index cannot be fetched */
export async function openPairIndex(shelf: Shelf): Promise<PairIndex> {
  const manifest = (await shelf.json(MANIFEST)) as Manifest;
  const own = new Set(manifest.own);
  const parted = new Set(manifest.parted);
  const shards = new Map<string, Promise<Shard>>();

  function fileOf(placed: PlacedKey): string {
    const { key } = placed;
    const name = key.toString(36);
    if (!own.has(name)) return shardFileOf(shardOf(key, manifest.shards));
    return (parted.has(name) ? partFileFor(placed) : null) ?? ownFileOf(key);
  }

  function shardIn(file: string): Promise<Shard> {
    const known = shards.get(file);
    if (known) return known;
    const loading = shelf.bytes(`${manifest.folder}/${file}${ENDING}`).then(decodeShard);
    shards.set(file, loading);
    // What failed to load is asked for again with the next question.
    loading.catch(() => shards.delete(file));
    return loading;
  }

  const postingIn = async (file: string, key: Key): Promise<Uint8Array> =>
    (await shardIn(file)).get(key) ?? nothing;

  async function find(run: string): Promise<Standing[]> {
    const cover = coverOf(run);
    const [{ key }] = cover;
    if (cover.length === 1 && isPair(key) && own.has(key.toString(36))) {
      return piecesOf(piecesOfBrief(await postingIn(briefFileOf(key), key)));
    }
    const postings = await Promise.all(
      cover.map(async (placed) => ({
        ...placed,
        posting: await postingIn(fileOf(placed), placed.key),
      })),
    );
    return standings(postings);
  }

  async function named(place: string): Promise<number[]> {
    const key = nameKey(place);
    return Array.from(piecesOfBrief(await postingIn(fileOf(alone(key)), key)).pieces);
  }

  const { pieces, together, folder } = manifest;
  return { pieces, together, folder, find, named };
}

type Posted = PlacedKey & { readonly posting: Uint8Array };
const nothing = new Uint8Array();

/** The rarest key first: what is left after it is little. */
function standings(postings: readonly Posted[]): Standing[] {
  const [first, ...others] = [...postings].sort((a, b) => a.posting.length - b.posting.length);
  if (!first) return [];
  let left = placesIn(first.key, first.posting, first.offset);
  for (const { key, posting, offset } of others) {
    if (left.pieces.length === 0) return [];
    left = intersection(left, placesIn(key, posting, offset));
  }
  return piecesOf(left);
}
