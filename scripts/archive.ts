import { runCommand } from './cli/command.ts';
import { explain } from './cli/explain.ts';
import { listDoubts } from './cli/list-doubts.ts';
import { fail, makeArchive, usualFolders } from './cli/make-archive.ts';
import { readGiven, type Given } from './cli/build-collections.ts';
import { doubtPlaces } from './collections/place-entries.ts';
import { editPage } from './pipeline.ts';

const help = `npm run archive -- [options]      text in, Markdown out

  --sources DIR    where NAME.txt and NAME.yaml are        (content/sources)
  --out DIR        where the collections go                (content)
  --authorities DIR  what the archive keeps of the national list (content/authorities)
  --no-records     leave the editor's records out
  --check          write nothing; fail where the collections differ
  --explain NAME   print, line by line, what NAME was taken for and why
  --doubts [NAME]  print what the build script is not sure of, each with a line for the record
  --help           this text`;

const options = {
  sources: { type: 'string', default: usualFolders.sources },
  out: { type: 'string', default: usualFolders.out },
  authorities: { type: 'string', default: usualFolders.authorities },
  records: { type: 'boolean', default: true },
  check: { type: 'boolean', default: false },
  explain: { type: 'string' },
  doubts: { type: 'boolean', default: false },
} as const;

await runCommand({
  help,
  options,
  async run({ values, positionals }) {
    if (values.explain !== undefined || values.doubts) {
      const given = await readGiven(values, values.records);
      if (given.problems.length > 0) return fail(given.problems);
      const { pages } = given.sources;
      if (values.doubts) return printDoubts(given, positionals);
      return explain(pages, given.records, values.explain ?? '');
    }
    return makeArchive(values);
  },
});

/** The doubts of every page, or of those that are named. */
function printDoubts(
  { sources, records, divisions }: Given,
  positionals: readonly string[],
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
  console.log(listDoubts(doubtPlaces(pages, divisions)));
  return 0;
}
