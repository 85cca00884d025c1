import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { digestOf, type FileMark } from '../collections/file-mark.ts';
import type { PageShare } from '../collections/page-share.ts';
import type { PageFigures } from '../workshop/page-work.ts';

/** What a run noted of a page. */
export type KeptPage = {
  /** Digest of its source and its record. */
  readonly given: string;
  /** Digest of what is asked about its places. */
  readonly asked: string;
  readonly share: PageShare;
  readonly figures: PageFigures;
  /** What the build script is not sure of on the page. */
  readonly doubts: number;
  /** By their paths below the content folder: the files that it became. */
  readonly files: Readonly<Record<string, FileMark>>;
};

/** What a run noted of an entry that is made of many pages. */
export type KeptEntry = {
  /** Digest of what stands in it. */
  readonly data: string;
  readonly mark: FileMark;
};

/** What a run noted, so that the next one does again only what has changed. */
export type KeptArchive = {
  /** By the page's id. */
  readonly pages: ReadonlyMap<string, KeptPage>;
  /** By the file's path below the content folder. */
  readonly entries: ReadonlyMap<string, KeptEntry>;
};

export const nothingKept: KeptArchive = { pages: new Map(), entries: new Map() };

type Line = readonly ['page', string, KeptPage] | readonly ['entry', string, KeptEntry];

/**
 * Reads what the run before noted. Every line is one page or entry; the first has the program that
 * wrote it, and a digest of all the others. With both right, they are as that program wrote them.
 *
 * @param program - digest of the program, and of whatever else all pages depend on
 * @returns nothing where there is none, or not all of it, or another program's
 */
export function readKept(file: string, program: string): KeptArchive {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return nothingKept;
  }
  const head = bytes.indexOf('\n') + 1;
  const body = bytes.subarray(head);
  if (bytes.toString('utf8', 0, head) !== headOf(program, body)) return nothingKept;
  const pages = new Map<string, KeptPage>();
  const entries = new Map<string, KeptEntry>();
  for (let from = 0, to = body.indexOf('\n'); to >= 0; to = body.indexOf('\n', from)) {
    const line = JSON.parse(body.toString('utf8', from, to)) as Line;
    if (line[0] === 'page') pages.set(line[1], line[2]);
    else entries.set(line[1], line[2]);
    from = to + 1;
  }
  return { pages, entries };
}

/**
 * Notes what this run made. Where that cannot be written, the next run does what this one did. Nobody
 * else may be writing there.
 *
 * @param program - as for {@link readKept}
 */
export function writeKept(file: string, program: string, { pages, entries }: KeptArchive): void {
  const aside = `${file}.new`;
  try {
    const lines: Line[] = [
      ...[...pages].map(([id, page]) => ['page', id, page] as const),
      ...[...entries].map(([name, entry]) => ['entry', name, entry] as const),
    ];
    const body = Buffer.concat(lines.map((line) => Buffer.from(`${JSON.stringify(line)}\n`)));
    mkdirSync(path.dirname(file), { recursive: true });
    const open = openSync(aside, 'w');
    try {
      writeSync(open, headOf(program, body));
      for (let at = 0; at < body.length;) at += writeSync(open, body, at);
    } finally {
      closeSync(open);
    }
    renameSync(aside, file);
  } catch {
    removeIfThere(aside);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // On a disk that may only be read there is nothing to remove.
  }
}

function headOf(program: string, body: Buffer): string {
  return `${JSON.stringify({ program, body: digestOf(body) })}\n`;
}
