import path from 'node:path';
import { countFiles } from '../collections/collection.ts';
import { collectFiles, compareCollections } from '../collections/compare-collections.ts';
import { digestOf } from '../collections/file-mark.ts';
import { beginWriting, type Writing } from '../collections/write-collections.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { checkCodes } from '../gazetteer/check-codes.ts';
import { nothingKept, readKept, writeKept, type KeptArchive } from '../kept/kept-archive.ts';
import { keptFile } from '../kept/kept-place.ts';
import { programDigest } from '../kept/program-digest.ts';
import type { ArchiveFigures } from '../report.ts';
import { lockFolder } from '../cli/lock-folder.ts';
import { root } from '../cli/paths.ts';
import { openWorkshop } from '../workshop/workshop.ts';
import { faultsOf, type Given } from './given.ts';
import { gatherArchive, readPages, type ReadArchive } from './read-archive.ts';
import { writeArchive, type Output, type WrittenArchive } from './write-archive.ts';

export type MakingOptions = {
  /** Path of the folder that the collections go into. */
  readonly out: string;
  /**
   * `changes`: what has changed since the run before; `all`: whatever that run noted; `compare`:
   * all, and nothing is written.
   */
  readonly what: 'changes' | 'all' | 'compare';
  /** Told what is at work. */
  readonly tell?: (what: string) => void;
  /** Digest of the program, which is this one. */
  readonly program?: string;
  /** How many threads can work at one time; left out: as many as the machine has room for. */
  readonly cores?: number;
};

/** An archive that was made, or all that is wrong; then nothing was written. */
export type MadeArchive = {
  readonly problems: readonly Diagnostic[];
  readonly figures: ArchiveFigures;
  /** How long it took, ms. */
  readonly times: { readonly parse: number; readonly write: number };
};

/**
 * Makes the collections out of the sources. What has not changed since the run before is not made
 * again; the result is what a run would make that knows of none before, byte for byte.
 */
export async function makeArchive(
  given: Given,
  { out, what, tell = () => undefined, program = programDigest(root), cores }: MakingOptions,
): Promise<MadeArchive | Pick<MadeArchive, 'problems'>> {
  const { sources, list } = given;
  const isAtFault = sources.problems.length + list.problems.length > 0;
  if (isAtFault) return { problems: faultsOf(given) };
  const underWhat = digestOf(`${program} ${list.digest}`);
  const kept = what === 'changes' ? readKept(keptFile(path.resolve(out)), underWhat) : nothingKept;
  const workshop = openWorkshop(cores);
  try {
    const started = performance.now();
    const { pages, readings } = await readPages(sources, kept, workshop, (done, all, { page }) => {
      tell(`reading page ${done} of ${all}: ${page.source}`);
    });
    const isWrong = readings.some(
      ({ record, problems }) =>
        problems.length > 0 || (record !== null && checkCodes(record, list.divisions).length > 0),
    );
    if (isWrong) return { problems: faultsOf(given) };
    const parsed = performance.now();
    tell('writing collections');
    const archive = gatherArchive(pages, list.divisions);
    const make = (output: Output) => writeArchive(archive, kept, workshop, output);
    const made = await (what === 'compare' ? compare(out, make) : write(out, make, underWhat));
    return {
      problems: made.problems,
      figures: figuresOf(archive, made.kept),
      times: { parse: parsed - started, write: performance.now() - parsed },
    };
  } finally {
    await workshop.close();
  }
}

type Make = (output: Output) => Promise<WrittenArchive>;

/** Holds what is made against what is there. */
async function compare(out: string, make: Make): Promise<WrittenArchive> {
  const output = collectFiles();
  const made = await make(output);
  if (made.problems.length > 0) return made;
  return { ...made, problems: await compareCollections(out, output.files) };
}

/** Writes what is made, all of it or nothing, and notes it for the next run. */
async function write(out: string, make: Make, underWhat: string): Promise<WrittenArchive> {
  let open: Awaited<ReturnType<typeof openOutput>>;
  try {
    open = await openOutput(path.resolve(out));
  } catch (error) {
    return { problems: [unwritable(out, error)], kept: nothingKept };
  }
  const { writing, release } = open;
  try {
    const made = await make(writing);
    if (made.problems.length > 0) return made;
    writing.finish();
    writeKept(keptFile(path.resolve(out)), underWhat, made.kept);
    return made;
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    return { problems: [unwritable(out, error)], kept: nothingKept };
  } finally {
    writing.abandon();
    release();
  }
}

async function openOutput(folder: string): Promise<{ writing: Writing; release: () => void }> {
  const release = await lockFolder(folder, 'write');
  try {
    return { writing: await beginWriting(folder), release };
  } catch (error) {
    release();
    throw error;
  }
}

function figuresOf(
  { pages, places }: ReadArchive,
  { pages: noted, entries }: KeptArchive,
): ArchiveFigures {
  const figures = pages.map(({ reading }) => reading.figures);
  const own = [...noted.values()];
  return {
    counts: countFiles([...own.flatMap(({ files }) => Object.keys(files)), ...entries.keys()]),
    places: places.figures,
    lines: figures.reduce((sum, it) => sum + it.lines, 0),
    emendations: figures.reduce((sum, it) => sum + it.emendations, 0),
    doubts: own.reduce((sum, it) => sum + it.doubts, 0),
  };
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function unwritable(out: string, error: unknown): Diagnostic {
  return {
    rule: 'output-failed',
    file: out,
    line: null,
    column: null,
    found: error instanceof Error ? error.message : String(error),
    expected: 'a folder that can be written to',
    mend: 'check the permissions and the room on the disk',
  };
}
