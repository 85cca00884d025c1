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
    searchStart: 1e5,
    searchList: 8 * pieces,
    searchFile: 10 * pieces,
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
  const within = (of: 'files' | 'bytes' | 'peak', most: number): number =>
    piecesWithin((pieces) => reckon(measured, pieces)[of] ?? 0, most);
  expect(within('files', 20_000)).toBe(2500);
  expect(within('bytes', 1e9)).toBe(20_000);
  expect(within('peak', 1e9)).toBe(Infinity);
});

test('the list of records ends where the next index begins', () => {
  const at = (pieces: number) => reckon([figures(100, 1), figures(1000, 9)], pieces).searchList;
  expect(at(10_000)).toBeCloseTo(80_000);
  expect(at(1_000_000)).toBeCloseTo(8 * 16_384);
});
