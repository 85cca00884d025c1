import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzProperties } from './properties.ts';

/** Other texts each time; a failure names its seed, and `npm run fuzz -- --seed N` repeats it. */
const runs = 10_000;

test('the shares make a whole', () => {
  expect(fuzzProperties.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});

test.each(fuzzProperties.map((it) => [it.name, it] as const))('%s', (_, { property, share }) => {
  fc.assert(property, { numRuns: (runs * share) / 100 });
});
