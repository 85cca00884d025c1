import { floor } from './floor-step.ts';
import { growthExponent, ownRows, rowsOf, wholeBuild } from './figures-of-size.ts';
import type { Row, SizeResults } from './figures-of-size.ts';
import { peerTitles } from './peer-steps.ts';

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const columns = ['seconds', 'pieces/s', 'peak MB', 'files', 'MB', 'growth', 'load'] as const;
const nameWidth = 31;
const widths = [9, 9, 9, 11, 9, 8, 7];

/**
 * The figures of one size as a table that fits 100 columns.
 *
 * @param smaller - the size before it, from which growth is counted
 * @param code - state of the code now; what was measured with another is marked
 */
export function tableOfSize(size: SizeResults, smaller: SizeResults | null, code: string): string {
  const rows = rowsOf(size);
  const formerRows = smaller === null ? [] : rowsOf(smaller);
  const lines = rows.map((row) => {
    const former = formerRows.find((it) => pathOf(formerRows, it) === pathOf(rows, row));
    const growth =
      former === undefined || smaller === null
        ? null
        : growthExponent(
            { pieces: smaller.pieces, value: former.seconds },
            { pieces: size.pieces, value: row.seconds },
          );
    const mark = row.code === undefined || row.code === code ? '' : ' *';
    return lineOf(
      `${'  '.repeat(row.depth)}${row.name}${mark}`,
      seconds(row.seconds),
      row.seconds > 0 ? numbers.format(size.pieces / row.seconds) : '',
      row.peak === null ? (row.depth === 0 ? '?' : '') : megabytes(row.peak),
      row.files === undefined ? '' : numbers.format(row.files),
      row.bytes === undefined ? '' : megabytes(row.bytes),
      growth === null ? '' : growth.toFixed(2),
      row.load === undefined ? '' : row.load.toFixed(1),
    );
  });
  const isOld = rows.some((row) => row.code !== undefined && row.code !== code);
  return [
    `${numbers.format(size.pieces)} pieces on ${numbers.format(size.pages)} pages`,
    '',
    lineOf('', ...columns),
    `${'-'.repeat(nameWidth)}${widths.map((width) => ` ${'-'.repeat(width - 1)}`).join('')}`,
    ...lines,
    ...(isOld ? ['', '* measured with another state of the code; --fresh measures it anew'] : []),
  ].join('\n');
}

/** How the whole build stands to the other builders, the floor and one changed line. */
export function comparisons(size: SizeResults): string[] {
  const whole = wholeBuild(size);
  if (whole === null) return [];
  const peers = [...peerTitles].flatMap(([step, title]) => {
    const peer = size.steps.get(step);
    return peer === undefined ? [] : [`whole build: ${standing(whole, peer, title)}`];
  });
  const least = size.steps.get(floor);
  const change = rowsOf(size).find(({ name }) => name === ownRows.oneChange);
  const share = change === undefined ? 0 : (change.seconds / whole.seconds) * 100;
  return [
    ...peers,
    ...(least === undefined
      ? []
      : [`whole build: ${(whole.seconds / least.seconds).toFixed(1)}x the floor`]),
    ...(change === undefined
      ? []
      : [`one line changed: ${share.toFixed(0)} % of the time of the whole build`]),
  ];
}

/** Such as `ahead of plain Astro + Pagefind by 1.4x, with 0.6x its memory`. */
export function standing(
  own: Pick<Row, 'seconds' | 'peak'>,
  peer: Pick<Row, 'seconds' | 'peak'>,
  title: string,
): string {
  const isAhead = own.seconds <= peer.seconds;
  const ratio = isAhead ? peer.seconds / own.seconds : own.seconds / peer.seconds;
  const memory =
    own.peak === null || peer.peak === null
      ? ''
      : `, with ${(own.peak / peer.peak).toFixed(1)}x its memory`;
  return `${isAhead ? 'ahead of' : 'behind'} ${title} by ${ratio.toFixed(1)}x${memory}`;
}

/** A stage's name alone may stand under several steps. */
function pathOf(rows: readonly Row[], row: Row): string {
  const step = rows.slice(0, rows.indexOf(row) + 1).findLast(({ depth }) => depth === 0);
  return `${step?.name ?? ''}/${row.name}`;
}

function lineOf(name: string, ...cells: readonly string[]): string {
  const aligned = cells.map((it, index) => it.padStart(widths[index] ?? 0));
  return (name.padEnd(nameWidth) + aligned.join('')).trimEnd();
}

function seconds(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function megabytes(bytes: number): string {
  const value = bytes / 1e6;
  return value < 100 ? value.toFixed(1) : numbers.format(value);
}
