import { expect, test } from 'vitest';
import { peakOf, stageFigures } from './stage-figures.ts';

const samples = [
  { at: 0.5, bytes: 10 },
  { at: 1.5, bytes: 40 },
  { at: 2.5, bytes: 20 },
];

test('a stage lasts from the end of the one before it; the last one to the end of the run', () => {
  const marks = [
    { stage: 'pages', at: 1 },
    { stage: 'index', at: 2 },
  ];
  expect(stageFigures(marks, samples, 3)).toEqual([
    { name: 'pages', seconds: 1, peak: 10 },
    { name: 'index', seconds: 2, peak: 40 },
  ]);
});

test('a stage in several parts is the sum of them, its peak the highest of theirs', () => {
  const marks = [
    { stage: 'pages', at: 1 },
    { stage: 'index', at: 2 },
    { stage: 'pages', at: 3 },
  ];
  expect(stageFigures(marks, samples, 3)).toEqual([
    { name: 'pages', seconds: 2, peak: 20 },
    { name: 'index', seconds: 1, peak: 40 },
  ]);
});

test('a stage between two looks has what was held at the former; no look, no figure', () => {
  expect(peakOf(samples, 1.6, 1.7)).toBe(40);
  expect(peakOf([], 0, 1)).toBeNull();
  expect(stageFigures([{ stage: 'pages', at: 1 }], [], 1)[0]?.peak).toBeNull();
});
