import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeBesidePages } from './beside-pages.ts';
import { sampleEdits } from './sample-edits.ts';

/**
 * What a build writes beside the pages it takes from the build before, as far as that is as it was.
 * An archive changes again and again, and each time what is written is held against what a build
 * writes that knows of none.
 */
const folder = mkdtempSync(join(tmpdir(), 'beside-pages-'));
const content = join(folder, 'content');
const cache = join(folder, 'cache');
const folders = ['pages', 'pieces', 'datelines', 'bylines', 'captions', 'places'];
/** The program that builds. */
const program = vi.hoisted(() => ({ digest: 'one' }));
vi.mock('../kept/program-digest.ts', () => ({ programDigest: () => program.digest }));
/** The site that was built last; the next one is built beside it. */
let site = join(folder, 'site-0');
let builds = 0;

beforeAll(async () => {
  for (const part of folders) {
    cpSync(new URL(`../../content/${part}`, import.meta.url), join(content, part), {
      recursive: true,
    });
  }
  vi.stubEnv('ARCHIVE_CONTENT', content);
  // Several indexes of Pagefind's, several files of records.
  vi.stubEnv('ARCHIVE_RECORDS', '8');
  await build(site, cache, undefined);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function build(out: string, keptIn: string, former: string | undefined): Promise<void> {
  vi.stubEnv('ARCHIVE_CACHE', keptIn);
  vi.stubEnv('ARCHIVE_FORMER', former);
  await writeBesidePages(out, Promise.resolve());
}

const { edit, edits } = sampleEdits(content);

const pathsIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();

/**
 * Builds, and gives the files that differ from those of a build afresh, and those taken over.
 *
 * @param how - `as last`: the archive is what it was when it was built afresh the last time
 */
async function rebuild(
  how?: 'as last',
): Promise<{ differing: string[]; kept: string[]; all: string[] }> {
  builds += 1;
  const former = site;
  site = join(folder, `site-${builds}`);
  await build(site, cache, former);
  const clean = join(folder, 'clean');
  if (how === undefined) {
    rmSync(clean, { recursive: true, force: true });
    await build(clean, join(folder, 'clean-cache'), undefined);
  }
  const all = pathsIn(site);
  const inode = (root: string, path: string): number | undefined =>
    statSync(join(root, path), { throwIfNoEntry: false })?.ino;
  const inodes = new Set(pathsIn(former).map((path) => inode(former, path)));
  const kept = all.filter((path) => inodes.has(inode(site, path)));
  const differing = [...new Set([...all, ...pathsIn(clean)])].filter(
    (path) =>
      !existsSync(join(site, path)) ||
      !existsSync(join(clean, path)) ||
      !readFileSync(join(site, path)).equals(readFileSync(join(clean, path))),
  );
  rmSync(former, { recursive: true });
  return { differing, kept, all };
}

describe('what is taken over is what would be written', { timeout: 120_000 }, () => {
  test('where nothing has changed, and all is taken over', async () => {
    const { differing, kept, all } = await rebuild();
    expect(differing).toEqual([]);
    const made = all.filter((path) => !kept.includes(path));
    expect(made.filter((path) => !/^data\/text-/u.test(path))).toEqual([]);
  });

  test.each(edits)('where %s has changed', async (_, change) => {
    change();
    const { differing, kept, all } = await rebuild();
    expect(differing).toEqual([]);
    expect(kept).not.toEqual([]);
    expect(kept.length).toBeLessThan(all.length);
  });

  test.each([
    [
      'written over',
      (file: string) => {
        writeFileSync(file, randomBytes(5000));
      },
    ],
    [
      'cut off',
      (file: string) => {
        truncateSync(file, Math.floor(statSync(file).size / 2));
      },
    ],
    [
      'missing',
      (file: string) => {
        rmSync(file);
      },
    ],
  ])('where what was noted is %s', async (_, spoil) => {
    for (const name of readdirSync(cache)) {
      spoil(join(cache, name));
      expect((await rebuild('as last')).differing).toEqual([]);
    }
  });

  test('where what was noted is of two builds', async () => {
    const before = readdirSync(cache).map(
      (name) => [name, readFileSync(join(cache, name))] as const,
    );
    edit('pieces', /(?<=\nkicker: ).+/u, '改了很长的肩题');
    await rebuild();
    for (const [place, [name, notes]] of before.entries()) {
      edit('pieces', /(?<=\nkicker: ).+/u, `第${'又'.repeat(place + 1)}次`);
      writeFileSync(join(cache, name), notes);
      expect((await rebuild()).differing).toEqual([]);
    }
  });

  test('where somebody has written into the site', async () => {
    const paths = pathsIn(site).filter((_, place) => place % 3 === 0);
    for (const path of paths) appendFileSync(join(site, path), ' ');
    const { differing, kept } = await rebuild('as last');
    expect(differing).toEqual([]);
    expect(kept.filter((path) => paths.includes(path))).toEqual([]);
    expect(kept).not.toEqual([]);
  });

  test('where files of the site are missing', async () => {
    for (const [place, path] of pathsIn(site).entries()) {
      if (place % 3 === 1) rmSync(join(site, path));
    }
    expect((await rebuild('as last')).differing).toEqual([]);
  });

  test('where there is no former site any more', async () => {
    rmSync(site, { recursive: true });
    site = join(folder, 'nowhere');
    mkdirSync(site);
    const { differing, kept } = await rebuild('as last');
    expect(differing).toEqual([]);
    expect(kept).toEqual([]);
  });

  test('where Pagefind’s indexes are of another size', async () => {
    vi.stubEnv('ARCHIVE_RECORDS', '16');
    expect((await rebuild()).differing).toEqual([]);
  });

  test('where another program builds', async () => {
    program.digest = 'other';
    const { differing, kept } = await rebuild('as last');
    expect(differing).toEqual([]);
    expect(kept).toEqual([]);
  });

  test('where all pieces are gone', async () => {
    rmSync(join(content, 'pieces'), { recursive: true });
    expect((await rebuild()).differing).toEqual([]);
  });
});
