import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Divisions } from '../gazetteer/divisions.ts';
import { pageIdOf, readSources } from '../source/read-sources.ts';
import { isBlank, type Line, type SourcePage } from '../source/page.ts';
import { askPage, type Asking } from './ask-page.ts';
import { askedPage } from './asked-page.ts';
import { NearDuplicates, type Duplicate } from './near-duplicates.ts';
import { gatherFiles, readNewPage, type NewPage, type Refusal } from './read-new-pages.ts';
import { outline } from './report.ts';
import { startingRecord } from './starting-record.ts';
import { writeAside } from './write-aside.ts';

export type AddOptions = {
  /** The sources folder; it need not be there. */
  readonly sources: string;
  readonly divisions: Divisions;
  /** Folder against which paths are taken. */
  readonly base: string;
  /** Whether files that need another name get the one that is proposed. */
  readonly rename: boolean;
  readonly dryRun: boolean;
  readonly progress: (done: number, all: number) => void;
};

/** A page that was added, or would be. */
export type AddedPage = {
  readonly file: string;
  /** File name of the source, with its ending. */
  readonly source: string;
  readonly encoding: SourcePage['encoding'];
  /** How many lines it has, and how many of them have text. */
  readonly lines: readonly [all: number, printed: number];
  /** The known page that it shares much with. */
  readonly duplicate: Duplicate | null;
  readonly district: string | null;
  /** The latest day of its news, or its printing day. */
  readonly day: string | null;
  readonly pieces: number;
  readonly outline: readonly string[];
  readonly asking: Asking;
  /** Districts whose list of places the archive does not have yet. */
  readonly withoutList: readonly string[];
};

export type AddResult = {
  readonly added: readonly AddedPage[];
  readonly refused: readonly Refusal[];
  readonly skipped: readonly string[];
};

/**
 * Adds page texts to an archive: whatever can be added is, each file written whole or not at all;
 * the rest is refused with a reason.
 */
export async function addPages(args: readonly string[], options: AddOptions): Promise<AddResult> {
  const gathered = await gatherFiles(args, options.base);
  const refused: Refusal[] = [...gathered.refused];
  const known = await knownPages(options.sources);
  const added: AddedPage[] = [];
  for (const [index, file] of gathered.files.entries()) {
    options.progress(index, gathered.files.length);
    const newPage = await readNewPage(file);
    const result = 'reason' in newPage ? newPage : await addPage(newPage, known, options);
    if ('reason' in result) refused.push(result);
    else added.push(result);
  }
  options.progress(gathered.files.length, gathered.files.length);
  const short = (file: string): string => shortPath(file, options.base);
  return {
    added: added.map((it) => ({ ...it, file: short(it.file) })),
    refused: refused.map((it) => ({ ...it, file: short(it.file) })),
    skipped: gathered.skipped.map(short),
  };
}

/** A path as an editor would write it: from where they stand, where the file is below that. */
function shortPath(file: string, base: string): string {
  const relative = path.relative(base, file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative)
    ? file
    : relative;
}

/** What the archive has, to hold new pages against; they become part of it. */
type Known = {
  readonly names: TakenNames;
  readonly bytes: Map<string, string>;
  readonly texts: Map<string, string>;
  readonly duplicates: NearDuplicates;
};

async function knownPages(sources: string): Promise<Known> {
  const entries = await readdir(sources, { recursive: true }).catch(() => null);
  const known: Known = {
    names: takenNames(entries ?? []),
    bytes: new Map(),
    texts: new Map(),
    duplicates: new NearDuplicates(),
  };
  if (entries === null) return known;
  // What cannot be read there is the archive's trouble, which `npm run archive` tells.
  for (const page of (await readSources(sources, false)).pages) {
    remember(page.source, page.sha256, page.lines, known);
  }
  return known;
}

function remember(name: string, sha256: string, lines: readonly Line[], known: Known): void {
  known.bytes.set(sha256, name);
  known.texts.set(digestOf(lines), name);
  known.duplicates.add(name, lines);
}

/** Of the text without its encoding, its line ends and blank lines at its end. */
function digestOf(lines: readonly Line[]): string {
  const text = lines
    .map((it) => it.text)
    .join('\n')
    .trimEnd();
  return createHash('sha256').update(text).digest('hex');
}

async function addPage(
  newPage: NewPage,
  known: Known,
  { sources, divisions, rename, dryRun }: AddOptions,
): Promise<AddedPage | Refusal> {
  const { file, lines, sha256, encoding } = newPage;
  const twice = known.bytes.get(sha256) ?? known.texts.get(digestOf(lines));
  if (twice !== undefined) {
    return {
      file,
      reason: known.bytes.has(sha256) ? 'same-bytes' : 'same-text',
      found: `同 ${twice}`,
      mend: '不必再加',
    };
  }
  const settled = settleName(file, known.names, rename);
  if ('reason' in settled) return settled;
  const source = `${settled.name}.txt`;
  const page: SourcePage = { id: settled.name, source, encoding, sha256, lines };
  const asked = askedPage(page, divisions);
  const asking = askPage(asked);
  if (!dryRun) {
    try {
      await writePage(newPage, settled.name, asking, sources);
    } catch (error) {
      return {
        file,
        reason: 'not-written',
        found: error instanceof Error ? error.message : String(error),
        mend: `检查 ${sources} 的权限和磁盘空间`,
      };
    }
  }
  const duplicate = known.duplicates.find(lines);
  remember(source, sha256, lines, known);
  return {
    file,
    source,
    encoding,
    lines: [lines.length, lines.filter((it) => !isBlank(it)).length],
    duplicate,
    district: asked.page.district?.name ?? null,
    day: asked.page.masthead.date?.value ?? asked.page.latest?.date ?? null,
    pieces: asked.page.pieces.length,
    outline: outline(asked.page),
    asking,
    withoutList: asked.withoutList,
  };
}

/** The source, then its record: killed in between, a source without a record is left, which is one. */
async function writePage(
  { bytes }: NewPage,
  name: string,
  { questions, left }: Asking,
  sources: string,
): Promise<void> {
  const source = `${name}.txt`;
  await writeAside(sources, source, bytes);
  try {
    await writeAside(sources, `${name}.yaml`, startingRecord(source, questions, left));
  } catch (error) {
    await rm(path.join(sources, source), { force: true });
    throw error;
  }
}

/** Names that are no longer free: ids of pages in lower case, since not every disk tells cases apart. */
export type TakenNames = Set<string>;

/** @param names - of what lies in the sources folder, sources and records */
export function takenNames(names: readonly string[]): TakenNames {
  return new Set(
    names
      .filter((it) => /\.(?:txt|ya?ml)$/iu.test(it))
      .map((it) => pageIdOf(stemOf(it)).toLowerCase()),
  );
}

/**
 * The name under which a file can be added; it is taken from then on. Part of an address for good,
 * it must be plain ASCII and free. Where it is not, one that is gets proposed, and used only when the
 * editor has said so beforehand.
 *
 * @param rename - whether the proposal is taken
 */
export function settleName(
  file: string,
  taken: TakenNames,
  rename: boolean,
): { readonly name: string } | Refusal {
  const stem = stemOf(file);
  const id = pageIdOf(stem);
  const isSafe = id === stem;
  const isFree = !taken.has(id.toLowerCase());
  if ((isSafe && isFree) || rename) {
    const name = isFree ? id : freeName(id, taken);
    taken.add(name.toLowerCase());
    return { name };
  }
  const proposal = isFree ? id : freeName(id, taken);
  const mend = `改名为 ${proposal}.txt 再加，或者加上 --rename 由程序改名`;
  return isSafe
    ? { file, reason: 'name-taken', found: `${stem}.txt`, mend }
    : { file, reason: 'name-unsafe', found: `${stem}.txt`, mend };
}

function freeName(id: string, taken: TakenNames): string {
  for (let count = 2; ; count++) {
    const name = `${id}-${String(count)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function stemOf(file: string): string {
  return path.basename(file).replace(/\.[^.]*$/u, '');
}
