import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzProperties } from './properties.ts';

/** Always the same texts; `npm run fuzz` has others each time. */
const runs = 2000;

test('the shares make a whole', () => {
  expect(fuzzProperties.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});

test.each(fuzzProperties.map((it) => [it.name, it] as const))('%s', (_, { property, share }) => {
  fc.assert(property, { numRuns: (runs * share) / 100 });
});
