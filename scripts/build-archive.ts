import { parseArgs } from 'node:util';
import { faultsOf, readGiven, type Given } from './archive/given.ts';
import { makeArchive } from './archive/make-archive.ts';
import { doubtPlaces } from './collections/place-entries.ts';
import { formatDiagnostic, type Diagnostic } from './diagnostics.ts';
import { readRecords, type PageRecord } from './record/read-records.ts';
import { explain } from './explain.ts';
import { listDoubts } from './list-doubts.ts';
import { editPage } from './pipeline.ts';
import { report } from './report.ts';

const usage = `npm run archive -- [options]      text in, Markdown out

  --sources DIR    where NAME.txt and NAME.yaml are        (content/sources)
  --out DIR        where the collections go                (content)
  --authorities DIR  what the archive keeps of the national list (content/authorities)
  --no-records     leave the editor's records out
  --check          write nothing; fail where the collections differ
  --afresh         makes every page and entry again, whatever the run before noted
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
    afresh: { type: 'boolean', default: false },
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
  const given = await readGiven(options, options.records);
  if (options.explain !== undefined || options.doubts) return tellOnly(given);
  const read = performance.now() - started;
  const made = await makeArchive(given, {
    out: options.out,
    what: options.check ? 'compare' : options.afresh ? 'all' : 'changes',
    tell: progress,
  });
  if (made.problems.length > 0 || !('figures' in made)) return fail(made.problems);
  progress('');
  const { parse, write } = made.times;
  console.log(report(made.figures, { read, parse, [options.check ? 'compare' : 'write']: write }));
  return 0;
}

/** What is printed, of one page or of several, where nothing is made. */
function tellOnly(given: Given): number {
  const records = readRecords(given.sources);
  const faults = faultsOf(given, records);
  if (faults.length > 0) return fail(faults);
  return options.explain === undefined
    ? printDoubts(given, records.byPage)
    : explain(given.sources.pages, records.byPage, options.explain);
}

/** The doubts of every page, or of those that are named. */
function printDoubts({ sources, list }: Given, records: ReadonlyMap<string, PageRecord>): number {
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
  console.log(listDoubts(doubtPlaces(pages, list.divisions)));
  return 0;
}

function fail(problems: readonly Diagnostic[]): number {
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
