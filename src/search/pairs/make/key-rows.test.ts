import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey, pairKey, singleKey } from '../keys.ts';
import { keyRows } from './key-rows.ts';

const character = fc.integer({ min: 0, max: 0x10ffff });
const key = fc.oneof(
  character.map(singleKey),
  fc.tuple(character, character).map(([first, second]) => pairKey(first, second)),
  fc.string().map(nameKey),
);

test('keys are numbered as a map numbers them', () => {
  fc.assert(
    fc.property(fc.array(key), fc.array(key), (shown, others) => {
      const rows = keyRows();
      const map = new Map<number, number>();
      for (const it of [...shown, ...shown]) {
        map.set(it, map.get(it) ?? map.size);
        expect(rows.number(it)).toBe(map.get(it));
      }
      expect([...rows.keys()]).toEqual([...map.keys()]);
      for (const it of others) expect(rows.find(it)).toBe(map.get(it) ?? -1);
    }),
  );
});

test('there is room for more than the first', () => {
  const rows = keyRows();
  const keys = Array.from({ length: 40_000 }, (_, at) => pairKey(0x4e00 + (at % 300), at));
  for (const it of keys) rows.number(it);
  for (const [at, it] of keys.entries()) expect(rows.find(it)).toBe(at);
  expect(rows.keys()).toEqual(Float64Array.from(keys));
});
