import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchFolders } from './watch-folders.ts';

async function watched(work: () => Promise<void>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'watched-'));
  const stop = new AbortController();
  watchFolders([folder, `${folder}-none`], (it) => it.endsWith('.txt'), work, stop.signal);
  onTestFinished(async () => {
    stop.abort();
    await rm(folder, { recursive: true });
  });
  return folder;
}

test('changes in quick succession are one run; files that do not matter are none', async () => {
  const work = vi.fn(() => Promise.resolve());
  const folder = await watched(work);
  await writeFile(join(folder, 'a.md'), '');
  await pause(400);
  expect(work).not.toHaveBeenCalled();
  for (const text of ['1', '2', '3']) await writeFile(join(folder, 'a.txt'), text);
  await pause(800);
  expect(work).toHaveBeenCalledOnce();
});

test('a change during a run leads to one more, not to two at a time', async () => {
  let running = 0;
  let most = 0;
  const work = vi.fn(async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(300);
    running -= 1;
  });
  const folder = await watched(work);
  await writeFile(join(folder, 'a.txt'), '1');
  await vi.waitFor(() => {
    expect(running).toBe(1);
  }, 2000);
  await writeFile(join(folder, 'a.txt'), '2');
  await vi.waitFor(() => {
    expect(work).toHaveBeenCalledTimes(2);
  }, 2000);
  expect(most).toBe(1);
});
