import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteChains } from './byte-chains.ts';

test('rows that grow side by side keep their bytes apart', () => {
  const bytes = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 255 })), { maxLength: 3000 });
  fc.assert(
    fc.property(bytes, (puts) => {
      const chains = byteChains();
      const rows = Array.from({ length: 10 }, () => chains.open());
      const expected: number[][] = rows.map(() => []);
      for (const [row, byte] of puts) {
        chains.put(rows[row] ?? 0, byte);
        expected[row]?.push(byte);
      }
      for (const [index, row] of rows.entries()) {
        expect([...chains.read(row)]).toEqual(expected[index]);
        expect(chains.length(row)).toBe(expected[index]?.length);
      }
    }),
    { numRuns: 30 },
  );
});

test('a row may be longer than a page of memory', () => {
  const chains = byteChains();
  const long = chains.open();
  const other = chains.open();
  const length = 3 * 2 ** 20;
  for (let at = 0; at < length; at += 1) chains.put(long, at % 251);
  chains.put(other, 7);
  const bytes = chains.read(long);
  expect(bytes.length).toBe(length);
  expect(bytes.every((byte, at) => byte === at % 251)).toBe(true);
  expect([...chains.read(other)]).toEqual([7]);
});
