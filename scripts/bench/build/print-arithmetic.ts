import { buildFigures, piecesWithin, reckon, type BuildFigures } from './arithmetic.ts';
import type { SizeResults } from './figures-of-size.ts';
import { limits } from './host-limits.ts';

const reckoned = [10_000, 50_000, 100_000, 1_000_000];
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** What the measured sizes come to at sizes up to a million pieces, and which limit comes first. */
export function arithmetic(sizes: readonly SizeResults[]): string {
  const measured = sizes.map(buildFigures).filter((it) => it !== null);
  const [last] = measured.toReversed();
  if (last === undefined) return 'Nothing is measured yet: run npm run bench first.';
  const larger = reckoned.filter((pieces) => pieces > last.pieces);
  const within = limits
    .map(({ of, counts, most }) => ({
      of,
      pieces: piecesWithin(measured, (it) => it[counts], most),
    }))
    .sort((a, b) => a.pieces - b.pieces);
  return [
    'whole build, all processes; the rows with ~ are reckoned from those above',
    '',
    lineOf('pieces', 'files', 'MB', 'minutes', 'peak MB', 'files/piece', 'KB/piece', 'ms/piece'),
    ...measured.map((it) => lineOf(...cellsOf(it))),
    ...larger.map((pieces) => lineOf(...cellsOf(reckon(measured, pieces), '~'))),
    '',
    'what breaks first                          up to about so many pieces',
    ...within.map(({ of, pieces }) => `  ${of.padEnd(44)}${numbers.format(pieces).padStart(11)}`),
  ].join('\n');
}

function cellsOf(it: BuildFigures, mark = ''): string[] {
  return [
    mark + numbers.format(it.pieces),
    numbers.format(it.files),
    numbers.format(it.bytes / 1e6),
    it.minutes.toFixed(it.minutes < 10 ? 2 : 0),
    it.peak === null ? '?' : numbers.format(it.peak / 1e6),
    (it.files / it.pieces).toFixed(1),
    (it.bytes / it.pieces / 1000).toFixed(1),
    ((it.minutes * 60_000) / it.pieces).toFixed(1),
  ];
}

function lineOf(...cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(12)).join('');
}
