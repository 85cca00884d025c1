import * as fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readPlainFile } from './read-plain-file.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, readFileSync: vi.fn(real.readFileSync) };
});

let file: string;

beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plain-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  file = path.join(folder, 'a.txt');
  fs.writeFileSync(file, '甲');
});

/** Has something done to the file after it was opened and looked at, before it is read. */
async function whileRead(happens: () => void): Promise<void> {
  const real = await vi.importActual<typeof fs>('node:fs');
  vi.mocked(fs.readFileSync).mockImplementationOnce((...args) => {
    happens();
    return real.readFileSync(...args);
  });
}

test('a file is read', () => {
  expect(new TextDecoder().decode(readPlainFile(file))).toBe('甲');
});

const times = new Date('2020-01-01');

test.each([
  [
    'grows',
    () => {
      fs.appendFileSync(file, '乙');
    },
  ],
  [
    'is cut',
    () => {
      fs.truncateSync(file, 1);
    },
  ],
  [
    'becomes another of the same length',
    () => {
      fs.writeFileSync(file, '乙');
      fs.utimesSync(file, times, times);
    },
  ],
])('one that %s in the meantime is refused', async (_, happens) => {
  await whileRead(happens);
  expect(() => readPlainFile(file)).toThrow(expect.objectContaining({ why: 'changed' }));
});
