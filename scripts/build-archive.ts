import { parseArgs } from 'node:util';
import { buildCollections } from './collections/build-collections.ts';
import { compareCollections, writeCollections } from './collections/write-collections.ts';
import { formatDiagnostic, type Diagnostic } from './diagnostics.ts';
import { readRecord } from './edition/read-record.ts';
import { explain } from './explain.ts';
import { listDoubts } from './list-doubts.ts';
import { readSources, type Sources } from './page/read-sources.ts';
import { editPage, recordProblems, type PageRecord } from './pipeline.ts';
import { report } from './report.ts';

const usage = `npm run archive -- [options]      text in, Markdown out

  --sources DIR    where NAME.txt and NAME.yaml are        (content/sources)
  --out DIR        where the collections go                (content)
  --no-records     leave the editor's records out
  --check          write nothing; fail where the collections differ
  --explain NAME   print, line by line, what NAME was taken for and why
  --doubts [NAME]  print what the build script is not sure of, each with a line for the record
  --help           this text`;

const { values: options, positionals } = parseArgs({
  options: {
    sources: { type: 'string', default: 'content/sources' },
    out: { type: 'string', default: 'content' },
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
  const problems = [...sources.problems, ...records.problems];
  if (problems.length > 0) return fail(problems);
  const read = performance.now();

  if (options.explain !== undefined) return explain(sources.pages, records.byPage, options.explain);
  if (options.doubts) return printDoubts(sources, records.byPage);
  const pages = sources.pages.map((page, index) => {
    progress(
      `reading page ${String(index + 1)} of ${String(sources.pages.length)}: ${page.source}`,
    );
    return editPage(page, records.byPage.get(page.id) ?? null);
  });
  const parsed = performance.now();

  progress('writing collections');
  const collections = buildCollections(pages);
  if (collections.problems.length > 0) return fail(collections.problems);
  if (options.check) {
    const differences = await compareCollections(options.out, collections.files);
    if (differences.length > 0) return fail(differences);
  } else {
    try {
      await writeCollections(options.out, collections.files);
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

function readRecords(sources: Sources): {
  byPage: Map<string, PageRecord>;
  problems: Diagnostic[];
} {
  const byPage = new Map<string, PageRecord>();
  const problems: Diagnostic[] = [];
  for (const [id, file] of sources.records) {
    const source = sources.pages.find((page) => page.id === id);
    const { record, problems: own } = readRecord(file);
    problems.push(...own);
    if (record === null || source === undefined) continue;
    const anchored = { file: file.file, record };
    problems.push(...recordProblems(source, anchored));
    byPage.set(id, anchored);
  }
  return { byPage, problems };
}

/** The doubts of every page, or of those that are named. */
function printDoubts(sources: Sources, records: ReturnType<typeof readRecords>['byPage']): number {
  const names = new Set(positionals.map((name) => name.replace(/\.txt$/u, '')));
  const named = sources.pages.filter(
    (page) =>
      names.size === 0 || names.has(page.id) || names.has(page.source.replace(/\.txt$/u, '')),
  );
  if (named.length < names.size) {
    console.error(`No such source. There are: ${sources.pages.map((it) => it.id).join(', ')}`);
    return 1;
  }
  console.log(listDoubts(named.map((page) => editPage(page, records.get(page.id) ?? null))));
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
