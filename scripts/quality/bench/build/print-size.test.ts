import { expect, test } from 'vitest';
import { growthExponent, sizeResults, wholeBuild } from './figures-of-size.ts';
import { comparisons, standing, tableOfSize } from './print-size.ts';
import type { StepResult } from './step-results.ts';

function result(step: string, seconds: number, more: Partial<StepResult> = {}): StepResult {
  const at = '2023-01-07T00:00:00.000Z';
  return { step, at, code: 'now', load: 1, seconds, peak: 2e8, stages: [], ...more };
}

function sizeOf(pieces: number, ...results: StepResult[]) {
  const size = sizeResults([result('archive', pieces / 100, { pieces, pages: 7 }), ...results]);
  if (size === null) throw new Error('no archive');
  return size;
}

const stages = [{ name: 'pages', seconds: 3, peak: 4e8, files: 1200, bytes: 5e6 }];

test('the whole build is both halves, one after another', () => {
  const size = sizeOf(100, result('site', 4, { peak: 5e8, files: 10, bytes: 20 }));
  expect(wholeBuild(size)).toMatchObject({ seconds: 5, peak: 5e8, files: 10, bytes: 20 });
  expect(wholeBuild(sizeOf(100))).toBeNull();
  expect(sizeResults([result('site', 4)])).toBeNull();
});

test('growth is the power of the size', () => {
  expect(growthExponent({ pieces: 100, value: 2 }, { pieces: 1000, value: 20 })).toBeCloseTo(1);
  expect(growthExponent({ pieces: 100, value: 2 }, { pieces: 1000, value: 200 })).toBeCloseTo(2);
  expect(growthExponent({ pieces: 100, value: 2 }, { pieces: 100, value: 3 })).toBeNull();
});

test('the table fits 100 columns, has growth from size to size, and marks what is old', () => {
  const small = sizeOf(100, result('site', 4, { stages }));
  const large = sizeOf(50_000, result('site', 4000, { stages, code: 'before' }));
  const table = tableOfSize(large, small, 'now');
  expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(table).toMatch(/^Markdown to site \* +4000 +13 .* 1\.11 +1\.0$/mu);
  expect(table).toMatch(/^ {2}pages +3\.00 +16,667 +400 +1,200 +5\.0 /mu);
  expect(table).toMatch(/^whole build +4500 .* 1\.09$/mu);
  expect(table).toContain('* measured with another state of the code');
  expect(tableOfSize(small, null, 'now')).not.toContain('*');
});

test('who is ahead, by how much', () => {
  const own = { seconds: 10, peak: 3e8 };
  expect(standing(own, { seconds: 14, peak: 5e8 }, 'plain Astro + Pagefind')).toBe(
    'ahead of plain Astro + Pagefind by 1.4x, with 0.6x its memory',
  );
  expect(standing(own, { seconds: 5, peak: null }, 'Hugo + Pagefind')).toBe(
    'behind Hugo + Pagefind by 2.0x',
  );
});

test('peers, the floor and one changed line are held against the whole build', () => {
  const size = sizeOf(
    100,
    result('site', 9),
    result('astro', 20),
    result('floor', 0.5),
    result('one-change', 1.5),
  );
  expect(comparisons(size)).toEqual([
    'whole build: ahead of plain Astro + Pagefind by 2.0x, with 1.0x its memory',
    'whole build: 20.0x the floor',
    'one line changed: 15 % of the time of the whole build',
  ]);
  expect(comparisons(sizeOf(100))).toEqual([]);
});
