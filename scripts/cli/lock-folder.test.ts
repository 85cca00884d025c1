import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { lockFolder, type Use } from './lock-folder.ts';

let folder: string;

beforeEach(async () => {
  const base = await mkdtemp(join(tmpdir(), 'locked-'));
  onTestFinished(() => rm(base, { recursive: true }));
  folder = join(base, 'dist');
});

/** Whether it is to be had at once. */
async function isFree(use: Use): Promise<boolean> {
  const stop = new AbortController();
  try {
    const say = () => {
      stop.abort();
    };
    (await lockFolder(folder, use, { stop: stop.signal, say }))();
    return true;
  } catch (error) {
    if (stop.signal.aborted) return false;
    throw error;
  }
}

test('who writes is alone, who reads is not', async () => {
  const write = await lockFolder(folder, 'write');
  expect([await isFree('read'), await isFree('write')]).toEqual([false, false]);
  write();
  const read = await lockFolder(folder, 'read');
  expect([await isFree('read'), await isFree('write')]).toEqual([true, false]);
  read();
  expect(await isFree('write')).toBe(true);
});

test('folders do not wait for one another', async () => {
  const release = await lockFolder(`${folder}-other`, 'write');
  expect(await isFree('write')).toBe(true);
  release();
});

test('a process that is killed holds nothing', async () => {
  const program = `
    import { lockFolder } from ${JSON.stringify(new URL('lock-folder.ts', import.meta.url).href)};
    await lockFolder(${JSON.stringify(folder)}, 'write');
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  await once(child.stdout, 'data');
  expect(await isFree('write')).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await isFree('write')).toBe(true);
});
