import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairKey } from './keys.ts';
import { decodeShard, encodeShard } from './shard.ts';

const character = fc.integer({ min: 0, max: 0x10ffff });
const key = fc.oneof(
  character,
  fc.tuple(character, character).map(([a, b]) => pairKey(a, b)),
);

test('any postings come back by their keys', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.uint8Array())), (postings) => {
      const shard = new Map(postings);
      expect(new Map(decodeShard(encodeShard(shard)))).toEqual(shard);
    }),
  );
});

test('a shard that is cut off is an error', () => {
  const bytes = encodeShard(new Map([[1, Uint8Array.of(1, 2, 3)]]));
  expect(() => decodeShard(bytes.subarray(0, -1))).toThrow(RangeError);
});
