import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { close, createIndex, type NewIndexResponse } from 'pagefind';
import { commonCharactersBySyllable, namesByLetter } from './archive-names.ts';
import { facets, facetTable } from './facets.ts';
import {
  COPIES,
  copyOf,
  copyPath,
  ENGINE,
  facetFile,
  FOLDER,
  MANIFEST,
  type Manifest,
  namesFile,
  OPEN_PAGEFIND,
  PIECES_TOGETHER,
  RECORDS_TOGETHER,
  recordsFile,
  SYLLABLES,
  WASM,
} from './manifest.ts';
import type { Name } from './names.ts';
import { contentOf, type Entry, type IndexedEntry } from './record.ts';

/** Files by their paths. */
type Files = Map<string, Uint8Array>;

/**
 * Makes all files of the search; the same pieces give the same files.
 *
 * @param entries - the pieces, the oldest first
 * @param names - what is suggested
 * @param together - how many pieces one index has
 * @returns the files by their paths from the root of the site
 * @throws Error with Pagefind's own words where it refuses a record
 */
export async function searchFiles(
  entries: Iterable<IndexedEntry>,
  names: readonly Name[],
  together = PIECES_TOGETHER,
): Promise<Files> {
  const files: Files = new Map();
  const putJson = (path: string, value: unknown): void => {
    files.set(path, gzipSync(JSON.stringify(value), { level: 9 }));
  };
  const values: IndexedEntry['facets'][] = [];
  const indexes: unknown[] = [];
  let records: Entry[] = [];
  let index: OpenIndex | undefined;
  try {
    for (const indexed of entries) {
      const number = values.length;
      if (number % together === 0) {
        if (index) indexes.push(await takeIndex(index, indexes.length, files));
        index = await openIndex();
      }
      await index?.add(indexed);
      values.push(indexed.facets);
      records.push(indexed.entry);
      if (records.length === RECORDS_TOGETHER) {
        putJson(recordsFile(number), records);
        records = [];
      }
    }
    if (index) indexes.push(await takeIndex(index, indexes.length, files));
  } finally {
    await close();
  }
  if (records.length > 0) putJson(recordsFile(values.length - 1), records);
  for (const facet of facets) {
    putJson(facetFile(facet), facetTable(values.map((its) => its[facet])));
  }
  const letters = namesByLetter(names);
  for (const [letter, { rows }] of letters) putJson(namesFile(letter), rows);
  putJson(SYLLABLES, commonCharactersBySyllable());
  return published(files, {
    pieces: values.length,
    indexes,
    names: Object.fromEntries([...letters].map(([letter, { begun }]) => [letter, begun])),
  });
}

/** A code that Pagefind neither segments nor stems, for any page language. */
const LANGUAGE = 'unknown';

/** So many records may be on their way to Pagefind, some 15 KB each; with each few it is fed. */
const UNDERWAY = 256;
const FEW = 4;

/** One of Pagefind's indexes, which is made in a process of its own. */
type OpenIndex = {
  /** Does not wait until Pagefind is done with it. */
  add(entry: IndexedEntry): Promise<void>;
  /** Ends the index. */
  files(): Promise<Files>;
};

async function openIndex(): Promise<OpenIndex> {
  // What Pagefind would keep of each text is not asked for: the fewer files the better.
  const index = answerOf(await createIndex({ maxFragments: 1 })).index;
  if (!index) throw new Error('the search index cannot be made');
  const underway: Promise<void>[] = [];
  let added = 0;
  return {
    async add(indexed) {
      const { address: url } = indexed.entry;
      const record = { url, content: contentOf(indexed), language: LANGUAGE };
      const adding = index.addCustomRecord(record).then((answer) => void answerOf(answer, url));
      // Whoever waits for it is told; until then nobody.
      adding.catch(() => undefined);
      underway.push(adding);
      added += 1;
      if (added % FEW === 0) await nextTurn();
      if (underway.length > UNDERWAY) await underway.shift();
    },
    async files() {
      await Promise.all(underway);
      const { files } = answerOf(await index.getFiles());
      await index.deleteIndex();
      return new Map(files.map(({ path, content }) => [path, content]));
    },
  };
}

function answerOf<T extends Pick<NewIndexResponse, 'errors'>>(answer: T, of = 'to be made'): T {
  if (answer.errors.length > 0) {
    throw new Error(`the search index refuses ${of}: ${answer.errors.join('; ')}`);
  }
  return answer;
}

/** Takes what is used of an index, and gives back its entry file. */
async function takeIndex(index: OpenIndex, number: number, into: Files): Promise<unknown> {
  let entry: unknown;
  // Pagefind gives them in any order.
  const files = [...(await index.files())].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, content] of files) {
    if (path === 'pagefind-entry.json') entry = JSON.parse(textOf(content));
    else if (path === 'pagefind.js') into.set(ENGINE, engineOf(textOf(content)));
    else if (path.startsWith('wasm.')) into.set(WASM, content);
    else if (/\.pf_(?:meta|index)$/.test(path)) into.set(`${number}/${path}`, content);
  }
  return entry;
}

const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

/**
 * Pagefind's module as a classic script, which runs in a page that was opened from a folder too, and
 * which is given the `fetch` that it uses.
 *
 * @throws Error where the module is not as it was: then this must be looked at
 */
function engineOf(module: string): Uint8Array {
  const body = module.replace(/export\s*\{[^}]*\};?\s*$/, '').replaceAll('import.meta.url', '""');
  if (body.length === module.length || /\bimport\.meta\b|\bexport\s*\{/.test(body)) {
    throw new Error('pagefind.js cannot be made a classic script');
  }
  return Buffer.from(`self.${OPEN_PAGEFIND}=function(fetch){${body}\nreturn{createInstance}};\n`);
}

/** Scripts with copies have about so many bytes of files, before Base64. */
const COPIES_TOGETHER = 400_000;

/** Names the folder of the files, copies them for a site in a folder, and writes the manifest. */
function published(files: Files, rest: Omit<Manifest, 'version' | 'copies'>): Files {
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const copies = Math.ceil(size / COPIES_TOGETHER);
  const digests = [...files].map(([path, content]) => [path, hash('sha256', content)]);
  const version = hash('sha256', JSON.stringify(digests)).slice(0, 8);
  const manifest: Manifest = { version, copies, ...rest };
  const manifestFile = Buffer.from(JSON.stringify(manifest));
  const scripts = new Map<string, string[]>();
  for (const [path, content] of files) {
    // The engine is a script already.
    if (path === ENGINE) continue;
    const script = copyPath(copyOf(path, copies));
    scripts.set(script, [...(scripts.get(script) ?? []), copied(path, content)]);
  }
  const within = (path: string): string => `${FOLDER}/${version}/${path}`;
  return new Map<string, Uint8Array>([
    [`${FOLDER}/${MANIFEST}`, manifestFile],
    [`${FOLDER}/${MANIFEST}.js`, Buffer.from(copied(MANIFEST, manifestFile))],
    ...[...files].map(([path, content]) => [within(path), content] as const),
    ...[...scripts].map(([path, lines]) => [within(path), Buffer.from(lines.join(''))] as const),
  ]);
}

function copied(path: string, content: Uint8Array): string {
  const base64 = Buffer.from(content).toString('base64');
  return `(self.${COPIES}??={})[${JSON.stringify(path)}]="${base64}";\n`;
}
