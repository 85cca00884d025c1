import process from 'node:process';
import {
  buildCollections,
  editPages,
  readGiven,
  type Collections,
  type Memory,
} from './build-collections.ts';
import { compareCollections, writeCollections } from '../collections/write-collections.ts';
import { formatDiagnostic, type Diagnostic } from '../diagnostics.ts';
import type { EditedPage } from '../record/edited-page.ts';

/** Where an archive is, from the project's folder. */
export const usualFolders = {
  sources: 'content/sources',
  authorities: 'content/authorities',
  out: 'content',
} as const;

export type MakingOptions = Readonly<Record<keyof typeof usualFolders, string>> & {
  /** False leaves the editors' records out. */
  readonly records?: boolean;
  /** Holds the collections against what is there, and writes nothing. */
  readonly check?: boolean;
};

/**
 * Makes the collections and says what came of it; where anything is wrong, that, and writes nothing.
 *
 * @param memory - what was made in this process before
 * @returns the exit code
 */
export async function makeArchive(
  { records = true, check = false, ...folders }: MakingOptions,
  memory?: Memory,
): Promise<number> {
  const started = performance.now();
  const given = await readGiven(folders, records);
  if (given.problems.length > 0) return fail(given.problems);
  const read = performance.now();
  const count = given.sources.pages.length;
  const pages = editPages(given, memory, (file, number) => {
    progress(`reading page ${String(number)} of ${String(count)}: ${file}`);
  });
  progress('writing collections');
  const made = buildCollections(pages, given.divisions, memory);
  const parsed = performance.now();
  const problems =
    made.problems.length > 0
      ? made.problems
      : check
        ? compareCollections(folders.out, made.files)
        : write(folders.out, made);
  if (problems.length > 0) return fail(problems);
  progress('');
  const times = {
    read: read - started,
    parse: parsed - read,
    [check ? 'compare' : 'write']: performance.now() - parsed,
  };
  console.log(report(pages, made, times));
  return 0;
}

/** @returns what is wrong with the folder */
function write(out: string, { files }: Collections): Diagnostic[] {
  try {
    writeCollections(out, files);
    return [];
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return [
      {
        rule: 'output-failed',
        file: out,
        line: null,
        column: null,
        found: error.message,
        expected: 'a folder that can be written to',
        mend: 'check the permissions and the room on the disk',
      },
    ];
  }
}

/** Says what is wrong. @returns exit code 1 */
export function fail(problems: readonly Diagnostic[]): number {
  progress('');
  for (const problem of problems) console.error(`${formatDiagnostic(problem)}\n`);
  const many = problems.length === 1 ? 'One problem' : `${String(problems.length)} problems`;
  console.error(`${many}; nothing was written.`);
  return 1;
}

/** One line that is written over; on a terminal only, so that logs stay short. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${text}`);
}

/** What a run made, on one screen. Times in milliseconds by stage. */
function report(
  pages: readonly EditedPage[],
  { counts, places, doubts }: Collections,
  times: Readonly<Record<string, number>>,
): string {
  const sum = (figure: (page: EditedPage) => number) =>
    pages.reduce((total, page) => total + figure(page), 0);
  const rows: [string, number | string][] = [
    ['pages', counts.pages],
    [
      'lines accounted for',
      sum(({ draft }) =>
        draft.regions.reduce((lines, { lines: [first, last] }) => lines + last - first + 1, 0),
      ),
    ],
    ['pieces', counts.pieces],
    ['captions', counts.captions],
    ['bylines', counts.bylines],
    ['places', counts.places],
    ['places, official', places.official],
    ['places, near misses', places.nearMisses],
    ['datelines', counts.datelines],
    ['emendations', sum(({ record }) => record?.emendations.length ?? 0)],
    ['doubts', doubts],
    ...Object.entries(times).map(([stage, time]): [string, string] => [
      `time, ${stage}`,
      `${time.toFixed(0)} ms`,
    ]),
  ];
  const table = rows.map(([name, value]) => `${name.padEnd(20)}${String(value).padStart(8)}`);
  if (places.withoutList.length === 0) return table.join('\n');
  return [
    ...table,
    '',
    `No list of streets and communities yet for ${places.withoutList.join(', ')}.`,
    'Their places stay attested; npm run gazetteer brings the lists.',
  ].join('\n');
}
