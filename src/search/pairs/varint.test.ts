import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVarints, writeVarint } from './varint.ts';

test('any numbers come back, one after another', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      const bytes: number[] = [];
      for (const number of numbers) writeVarint(number, (byte) => bytes.push(byte));
      const reader = readVarints(Uint8Array.from(bytes));
      expect(numbers.map(() => reader.next())).toEqual(numbers);
      expect(reader.at()).toBe(bytes.length);
    }),
  );
});

test('a number that is cut off is an error', () => {
  expect(() => readVarints(Uint8Array.of(0x80)).next()).toThrow(RangeError);
});
