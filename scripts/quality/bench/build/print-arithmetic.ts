import { buildFigures, piecesWithin, reckon, type BuildFigures } from './arithmetic.ts';
import { reckonDivided, sharesOf, type Shares } from './divided.ts';
import type { SizeResults } from './figures-of-size.ts';
import { job, limits } from './host-limits.ts';

const reckoned = [10_000, 50_000, 100_000, 1_000_000];
const divisions = [4, 16, 64];
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** What the measured sizes come to at sizes up to a million pieces, and which limit comes first. */
export function arithmetic(sizes: readonly SizeResults[]): string {
  const measured = sizes.map(buildFigures).filter((it) => it !== null);
  const [last] = measured.toReversed();
  if (last === undefined) return 'Nothing is measured yet: run npm run bench first.';
  const larger = reckoned.filter((pieces) => pieces > last.pieces);
  const all = [...measured, ...larger.map((pieces) => reckon(measured, pieces))];
  const mark = (it: BuildFigures): string => (measured.includes(it) ? '' : '~');
  const divided = sizes.map(sharesOf).filter((it) => it !== null);
  return [
    'whole build, all processes; the rows with ~ are reckoned from those above',
    '',
    lineOf('pieces', 'files', 'MB', 'minutes', 'peak MB', 'files/piece', 'KB/piece', 'ms/piece'),
    ...all.map((it) => lineOf(...cellsOf(it, mark(it)))),
    '',
    'what visitors of the search page fetch, KB',
    '',
    lineOf('pieces', 'at first', 'a word, most'),
    ...all.map((it) => lineOf(...growingCellsOf(it, mark(it)))),
    '',
    ...(divided.length === 0
      ? ['in parts: not measured (--parts 4)']
      : inParts(divided, all, mark)),
    '',
    'what breaks first                          up to about so many pieces',
    ...breaks(measured, divided).map(
      ({ of, pieces }) =>
        `  ${of.padEnd(48)}${(pieces === Infinity ? 'never' : numbers.format(pieces)).padStart(11)}`,
    ),
  ].join('\n');
}

/** The site in parts: the time of one, the memory of the largest, and their joining. */
function inParts(
  divided: readonly Shares[],
  all: readonly BuildFigures[],
  mark: (it: BuildFigures) => string,
): string[] {
  const cells = ({ minutes, peak }: { minutes: number; peak: number }): string[] => [
    minutesOf(minutes),
    numbers.format(peak / 1e6),
  ];
  const titles = divisions.flatMap((parts) => [`${parts}: min`, 'peak MB']);
  const pays = divisions.map((parts) => `${parts} parts ${paysFrom(divided, parts)}`).join(', ');
  return [
    'Markdown to site in parts: minutes and memory of a part, then of their joining',
    '',
    lineOf('pieces', '1: min', 'peak MB', ...titles, 'join: min', 'peak MB'),
    ...all.map((it) => {
      const at = (parts: number) => reckonDivided(divided, it.pieces, parts);
      const { joinMinutes, joinPeak } = at(1);
      return lineOf(
        mark(it) + numbers.format(it.pieces),
        ...[1, ...divisions].flatMap((parts) => cells(at(parts))),
        ...cells({ minutes: joinMinutes, peak: joinPeak }),
      );
    }),
    '',
    `a part and the joining take less than half as long as one build: ${pays}`,
  ];
}

/** From how many pieces on it is worth the trouble. */
function paysFrom(divided: readonly Shares[], parts: number): string {
  for (let pieces = 100; pieces <= 1e6; pieces *= 1.1) {
    const { minutes, joinMinutes } = reckonDivided(divided, pieces, parts);
    if (2 * (minutes + joinMinutes) <= reckonDivided(divided, pieces, 1).minutes) {
      return `from about ${numbers.format(Math.round(pieces / 100) * 100)} pieces on`;
    }
  }
  return 'never';
}

function breaks(
  measured: readonly BuildFigures[],
  divided: readonly Shares[],
): { of: string; pieces: number }[] {
  // Results of an older form do not say everything.
  const known = limits.filter(({ counts }) => (measured.at(-1)?.[counts] ?? 0) > 0);
  const hosts = known.map(({ of, counts, most }) => ({
    of,
    pieces: piecesWithin((pieces) => reckon(measured, pieces)[counts] ?? 0, most),
  }));
  const parts = divided.length === 0 ? [] : divisions;
  const ofParts = parts.map((count) => ({
    of: `GitHub Actions, one of ${count} parts: 16 GB of memory`,
    pieces: piecesWithin((pieces) => reckonDivided(divided, pieces, count).peak, job.memory),
  }));
  return [...hosts, ...ofParts].sort((a, b) => a.pieces - b.pieces);
}

function cellsOf(it: BuildFigures, mark: string): string[] {
  return [
    mark + numbers.format(it.pieces),
    numbers.format(it.files),
    numbers.format(it.bytes / 1e6),
    minutesOf(it.minutes),
    it.peak === null ? '?' : numbers.format(it.peak / 1e6),
    (it.files / it.pieces).toFixed(1),
    (it.bytes / it.pieces / 1000).toFixed(1),
    ((it.minutes * 60_000) / it.pieces).toFixed(1),
  ];
}

function growingCellsOf(it: BuildFigures, mark: string): string[] {
  return [
    mark + numbers.format(it.pieces),
    numbers.format((it.searchStart + it.searchList) / 1e3),
    numbers.format(it.searchFile / 1e3),
  ];
}

const minutesOf = (minutes: number): string => minutes.toFixed(minutes < 10 ? 2 : 0);

function lineOf(...cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(12)).join('');
}
