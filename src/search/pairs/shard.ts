import type { Key } from './keys.ts';
import { readVarints, writeVarint } from './varint.ts';

/** Postings by their keys: what one file holds. */
export type Shard = ReadonlyMap<Key, Uint8Array>;

/**
 * The bytes of a shard: how many keys, then each key's distance from the one before and the
 * length of its posting, then the postings.
 */
export function encodeShard(shard: Shard): Uint8Array {
  const keys = [...shard.keys()].sort((a, b) => a - b);
  const directory: number[] = [];
  const put = (byte: number): void => {
    directory.push(byte);
  };
  writeVarint(keys.length, put);
  let before = 0;
  let total = 0;
  for (const key of keys) {
    const length = shard.get(key)?.length ?? 0;
    writeVarint(key - before, put);
    writeVarint(length, put);
    before = key;
    total += length;
  }
  const bytes = new Uint8Array(directory.length + total);
  bytes.set(directory);
  let at = directory.length;
  for (const key of keys) {
    const posting = shard.get(key) ?? new Uint8Array();
    bytes.set(posting, at);
    at += posting.length;
  }
  return bytes;
}

/**
 * @param bytes - what {@link encodeShard} gave
 * @throws RangeError where they are cut off
 */
export function decodeShard(bytes: Uint8Array): Shard {
  const numbers = readVarints(bytes);
  const count = numbers.next();
  const entries: { key: Key; length: number }[] = [];
  let key = 0;
  for (let i = 0; i < count; i += 1) {
    key += numbers.next();
    entries.push({ key, length: numbers.next() });
  }
  let at = numbers.at();
  const shard = new Map<Key, Uint8Array>();
  for (const entry of entries) {
    if (at + entry.length > bytes.length) throw new RangeError('the shard is cut off');
    shard.set(entry.key, bytes.subarray(at, at + entry.length));
    at += entry.length;
  }
  return shard;
}
