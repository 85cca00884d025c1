import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../cli/astro-build.ts';
import { root } from '../cli/paths.ts';
import { keepArchive, keptFolder } from './keep-archive.ts';
import { unpack } from './unpack.ts';
import { verifyKept } from './verify-kept.ts';

/**
 * As on a machine that has nothing but the zip file, and the packages of its lockfile: these come
 * from this checkout, the network is no part of the test.
 */
test('the site rebuilt from what was kept is the same, byte for byte', async () => {
  const base = await mkdtemp(join(tmpdir(), 'rebuilt-'));
  onTestFinished(() => rm(base, { recursive: true }));
  const site = join(base, 'site');
  expect(await buildSite({ out: site, output: 'hold' })).toBe(0);
  const target = join(base, 'kept.zip');
  await keepArchive({ program: root, content: join(root, 'content'), site }, null, target);
  await unpack(target, base);

  const folder = join(base, keptFolder);
  await rm(join(folder, 'dist'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  expect((await verifyKept(folder)).faults.length).toBeGreaterThan(100);
  const build = spawn(process.execPath, ['scripts/bootstrap.mjs', 'scripts/cli/build-site.ts'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...withoutContent(process.env), ARCHIVE_CACHE: `${join(base, 'cache')}${sep}` },
  });
  await once(build, 'exit');
  expect(build.exitCode).toBe(0);
  expect((await verifyKept(folder)).faults).toEqual([]);
}, 180_000);

/** The archive is the one in the folder. */
function withoutContent(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => name !== 'ARCHIVE_CONTENT'),
  );
}
