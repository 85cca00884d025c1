/**
 * Of some pairs (社区, 街道) the places are more than a question should have to fetch. They are
 * parted over several files by the character before the pair, and a second time by the one after: a
 * longer run has at least one of the two, and needs one of the files. A run that is the pair and no
 * more needs no places at all.
 */
import type { Key, PlacedKey } from './keys.ts';

export const sides = ['before', 'after'] as const;
export type Side = (typeof sides)[number];

/** Into how many files the places of such a pair are parted, for each side. */
export const PARTS = 16;

/** @param neighbour - the character on that side, a code point */
export function partOf(neighbour: number): number {
  return (Math.imul(neighbour, 0x9e3779b1) >>> 16) % PARTS;
}

/** The name of the file of a part. */
export function partFileOf(key: Key, side: Side, part: number): string {
  return `${side === 'before' ? 'p' : 'f'}${key.toString(36)}-${part.toString(36)}`;
}

/** @returns the file that has the places of a key within its run; null where the run is the key */
export function partFileFor({ key, before, after }: PlacedKey): string | null {
  if (before !== null) return partFileOf(key, 'before', partOf(before));
  return after === null ? null : partFileOf(key, 'after', partOf(after));
}
