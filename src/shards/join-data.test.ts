import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Archive } from '../archive/archive.ts';
import { sampleArchive, samplePage, samplePiece } from '../archive/samples.ts';
import { dataSets } from '../exports/data/data-files.ts';
import { writeData } from '../exports/data/write-data.ts';
import { archiveRun } from './archive-run.ts';
import { divide } from './division.ts';
import { joinData } from './join-data.ts';
import { shardPath } from './note.ts';
import { type Share, shareOf } from './share.ts';

const folder = mkdtempSync(join(tmpdir(), 'join-data-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Texts that look like the ends of entries and of files. */
const textOf = (): string[] => ['他说：“\n]\n”', '",\n{"id":"x"', 'a,b\r\nc'];
const pieces = ['a', 'b', 'c'].map((id) => samplePiece(id));

/** Writes the data of an archive, or of a share of it, as a build does. */
function write(
  archive: Archive,
  { root, share = null }: { readonly root: string; readonly share?: Share | null },
): string[] {
  const run = <T>(all: readonly T[]) => (share ? all.slice(...share.runOf(all.length)) : all);
  const published = share ? archiveRun(archive, share) : archive;
  return [...dataSets(published, { textOf, whole: archive, run })].flatMap(({ blocks, files }) => {
    const place = (path: string): string => join(root, share ? shardPath(path) : path);
    writeData(
      blocks,
      files.map(({ path, format }) => ({ file: place(path), format })),
    );
    return files.map(({ path }) => path);
  });
}

test.each([
  ['one part', 1, pieces],
  ['two parts', 2, pieces],
  ['more parts than entries', 5, pieces],
  ['no entries', 2, []],
])('the runs of %s are, joined, the files of one build', async (name, count, own) => {
  const archive = sampleArchive({ pieces: own, pages: [samplePage('p')] });
  const whole = join(folder, name, 'whole');
  const paths = write(archive, { root: whole });
  const { parts, partOf } = divide({ by: 'number', count }, () => []);
  const folders = parts.map((part, index) => {
    const root = join(folder, name, String(index));
    write(archive, { root, share: shareOf(parts, part, partOf) });
    return root;
  });
  const joined = join(folder, name, 'joined');
  expect((await joinData(folders, joined)).toSorted()).toEqual(paths.toSorted());
  for (const path of paths) {
    expect(readFileSync(join(joined, path), 'utf8')).toBe(readFileSync(join(whole, path), 'utf8'));
  }
});
