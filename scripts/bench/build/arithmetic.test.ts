import { expect, test } from 'vitest';
import { piecesWithin, reckon, type BuildFigures } from './arithmetic.ts';

function figures(pieces: number, minutes: number): BuildFigures {
  return {
    pieces,
    minutes,
    files: 100 + 8 * pieces,
    bytes: 5e4 * pieces,
    largestFolder: 3 * pieces,
    peak: 1e9,
  };
}

test('what is written grows by what each further piece adds', () => {
  const at = reckon([figures(100, 1), figures(1000, 1)], 1_000_000);
  expect(at).toMatchObject({ files: 8_000_100, bytes: 5e10, largestFolder: 3e6, peak: 1e9 });
});

test('time grows in a straight line, or by its power where that is more than 1', () => {
  expect(reckon([figures(100, 1), figures(1000, 9)], 10_000).minutes).toBeCloseTo(89);
  expect(reckon([figures(100, 1), figures(1000, 100)], 10_000).minutes).toBeCloseTo(10_000);
  expect(reckon([figures(100, 1)], 1000).minutes).toBeCloseTo(10);
});

test('a limit is reached at so many pieces', () => {
  const measured = [figures(100, 1), figures(1000, 9)];
  expect(piecesWithin(measured, (it) => it.files, 20_000)).toBe(2500);
  expect(piecesWithin(measured, (it) => it.bytes, 1e9)).toBe(20_000);
});
