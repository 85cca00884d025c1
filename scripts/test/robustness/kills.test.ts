import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { collectionNames } from '../../collections/collection.ts';
import { settleCollections } from '../../collections/settle-collections.ts';
import { writeCollections } from '../../collections/write-collections.ts';
import { root } from '../../cli/paths.ts';
import { settleFolder } from '../../cli/replace-folder.ts';
import { fingerprint } from './fingerprint.ts';
import { killAgainAndAgain } from './killed-command.ts';

let base: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'killed-'));
  onTestFinished(() => rm(base, { recursive: true }));
});

/** Runs a program that dies as it is about to rename something for the n-th time. */
async function dieAt(rename: number, program: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/test/robustness/die-at.ts', '--input-type=module', '--eval', program],
    { cwd: root, env: { ...process.env, DIE_AT: String(rename) } },
  );
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

describe('collections', () => {
  const filesOf = (word: string) =>
    collectionNames.flatMap((name) => [1, 2].map((n) => [`${name}/${n}.md`, `${word}\n`] as const));
  const state = () => fingerprint(collectionNames.map((name) => path.join(base, name)));

  // One renaming says that all is ready, two take away what is gone and the note of it, two a file
  // put it in its place.
  test.each([1, 2, 3, 4, 5, 6, 15, 26, 27])(
    'are all old or all new when the writer dies at renaming %d',
    async (rename) => {
      await writeCollections(base, new Map(filesOf('new')));
      const now = await state();
      await writeCollections(base, new Map([...filesOf('old'), ['pages/gone.md', 'old\n']]));
      const old = await state();
      await dieAt(
        rename,
        `import { writeCollections } from './scripts/collections/write-collections.ts';
         await writeCollections(${JSON.stringify(base)}, new Map(${JSON.stringify(filesOf('new'))}));`,
      );
      expect(await settleCollections(base, 'look')).toBe(true);
      await settleCollections(base, 'finish');
      expect(await state()).toBe(rename === 1 ? old : now);
      expect((await readdir(base)).toSorted()).toEqual([...collectionNames].toSorted());
    },
  );
});

describe('the site', () => {
  test.each([1, 2])('is old or new when the build dies at renaming %d', async (rename) => {
    const dist = path.join(base, 'dist');
    await mkdir(dist);
    await writeFile(path.join(dist, 'index.html'), 'old');
    const old = await fingerprint([dist]);
    await dieAt(
      rename,
      `import { mkdir, writeFile } from 'node:fs/promises';
       import { replaceFolder } from './scripts/cli/replace-folder.ts';
       await replaceFolder(${JSON.stringify(dist)}, async (aside) => {
         await mkdir(aside);
         await writeFile(aside + '/index.html', 'new');
         return 0;
       });`,
    );
    await settleFolder(dist);
    expect(await fingerprint([dist])).toBe(old);
    expect((await readdir(base)).toSorted()).toEqual(['.dist.lock', 'dist']);
  });
});

/** At moments that are the same each time; `npm run kills` takes others, and more of them. */
test.each([
  ['archive', [0.7, 0.85, 0.97]],
  ['site', [0.6]],
] as const)(
  'the %s is killed at any moment, and runs again',
  async (half, moments) => {
    const left = [...moments];
    const kills = killAgainAndAgain(half, moments.length, base, () => left.shift() ?? 0);
    for await (const kill of kills) {
      expect(kill).toMatchObject({ left: expect.stringMatching(/^the /) as string, again: null });
    }
  },
  180_000,
);
