import { hash } from 'node:crypto';
import { digestOf } from '../../archive/origins.ts';
import type { DataEntry, DataRow } from './collections.ts';

/** Entries that follow one another: what of a file is written anew where one of them has changed. */
export type DataBlock = {
  readonly entries: () => DataEntry[];
  /** Stands for all that they say; null where nobody can tell. */
  readonly key: () => string | null;
};

/** About so many entries are in a block, and no more than so many. */
const USUAL = 128;
const MOST = 512;

/**
 * Parts a collection into blocks. Where one ends, the ids of its entries decide: an entry that comes
 * or goes moves the entries behind it and yet leaves the blocks behind it as they are.
 */
export function dataBlocks(rows: Iterable<DataRow>): DataBlock[] {
  const blocks: DataRow[][] = [];
  let block: DataRow[] = [];
  for (const row of rows) {
    if (block.length === 0) blocks.push(block);
    block.push(row);
    if (block.length === MOST || numberOf(row.id) % USUAL === 0) block = [];
  }
  return blocks.map((its) => ({
    entries: () => its.map((row) => row.entry()),
    key: () => keyOf(its),
  }));
}

function keyOf(rows: readonly DataRow[]): string | null {
  const digests: string[] = [];
  for (const { source } of rows) {
    if (source === null) return null;
    digests.push(digestOf(source));
  }
  return hash('sha256', digests.join(' '), 'base64url');
}

/** A number that looks drawn by lot, always the same for an id. */
function numberOf(id: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    number = Math.imul(number ^ id.charCodeAt(at), 0x01000193);
  }
  return (number ^ (number >>> 15)) >>> 0;
}
