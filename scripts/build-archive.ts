import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCollections } from './collections/build-collections.ts';
import { withPlaceDoubts } from './collections/place-entries.ts';
import { compareCollections, writeCollections } from './collections/write-collections.ts';
import { formatDiagnostic, type Diagnostic } from './diagnostics.ts';
import { readRecords } from './edition/read-records.ts';
import { explain } from './explain.ts';
import { checkCodes } from './gazetteer/check-codes.ts';
import type { Divisions } from './gazetteer/divisions.ts';
import { readDivisions } from './gazetteer/read-divisions.ts';
import { listDoubts } from './list-doubts.ts';
import { readSources, type Sources } from './page/read-sources.ts';
import { editPage } from './pipeline.ts';
import { report } from './report.ts';
import { lockFolder } from './tasks/lock-folder.ts';

const usage = `npm run archive -- [options]      text in, Markdown out

  --sources DIR    where NAME.txt and NAME.yaml are        (content/sources)
  --out DIR        where the collections go                (content)
  --authorities DIR  what the archive keeps of the national list (content/authorities)
  --no-records     leave the editor's records out
  --check          write nothing; fail where the collections differ
  --explain NAME   print, line by line, what NAME was taken for and why
  --doubts [NAME]  print what the build script is not sure of, each with a line for the record
  --help           this text`;

const { values: options, positionals } = parseArgs({
  options: {
    sources: { type: 'string', default: 'content/sources' },
    out: { type: 'string', default: 'content' },
    authorities: { type: 'string', default: 'content/authorities' },
    records: { type: 'boolean', default: true },
    check: { type: 'boolean', default: false },
    explain: { type: 'string' },
    doubts: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowNegative: true,
  allowPositionals: true,
});

if (options.help) console.log(usage);
else process.exitCode = await run();

async function run(): Promise<number> {
  const started = performance.now();
  const sources = await readSources(options.sources, options.records);
  const records = readRecords(sources);
  const list = await readDivisions(options.authorities);
  const problems = [
    ...sources.problems,
    ...records.problems,
    ...list.problems,
    ...[...records.byPage.values()].flatMap((it) => checkCodes(it, list.divisions)),
  ];
  if (problems.length > 0) return fail(problems);
  const read = performance.now();

  if (options.explain !== undefined) return explain(sources.pages, records.byPage, options.explain);
  if (options.doubts) return printDoubts(sources, records.byPage, list.divisions);
  const pages = sources.pages.map((page, index) => {
    progress(
      `reading page ${String(index + 1)} of ${String(sources.pages.length)}: ${page.source}`,
    );
    return editPage(page, records.byPage.get(page.id) ?? null);
  });
  const parsed = performance.now();

  progress('writing collections');
  const collections = buildCollections(pages, list.divisions);
  if (collections.problems.length > 0) return fail(collections.problems);
  if (options.check) {
    const differences = await compareCollections(options.out, collections.files);
    if (differences.length > 0) return fail(differences);
  } else {
    try {
      const release = await lockFolder(resolve(options.out), 'write');
      await writeCollections(options.out, collections.files).finally(release);
    } catch (error) {
      return fail([unwritable(error)]);
    }
  }
  progress('');
  console.log(
    report(pages, collections, {
      read: read - started,
      parse: parsed - read,
      [options.check ? 'compare' : 'write']: performance.now() - parsed,
    }),
  );
  return 0;
}

/** The doubts of every page, or of those that are named. */
function printDoubts(
  sources: Sources,
  records: ReturnType<typeof readRecords>['byPage'],
  divisions: Divisions,
): number {
  const names = new Set(positionals.map((name) => name.replace(/\.txt$/u, '')));
  const named = sources.pages.filter(
    (page) =>
      names.size === 0 || names.has(page.id) || names.has(page.source.replace(/\.txt$/u, '')),
  );
  if (named.length < names.size) {
    console.error(`No such source. There are: ${sources.pages.map((it) => it.id).join(', ')}`);
    return 1;
  }
  const pages = named.map((page) => editPage(page, records.get(page.id) ?? null));
  console.log(listDoubts(withPlaceDoubts(pages, divisions)));
  return 0;
}

function fail(problems: readonly Diagnostic[]): number {
  progress('');
  for (const problem of problems) console.error(`${formatDiagnostic(problem)}\n`);
  const many = problems.length === 1 ? 'One problem' : `${String(problems.length)} problems`;
  console.error(`${many}; nothing was written.`);
  return 1;
}

function unwritable(error: unknown): Diagnostic {
  return {
    rule: 'output-failed',
    file: options.out,
    line: null,
    column: null,
    found: error instanceof Error ? error.message : String(error),
    expected: 'a folder that can be written to',
    mend: 'check the permissions and the room on the disk',
  };
}

/** One line that is written over; on a terminal only, so that logs stay short. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${text}`);
}
