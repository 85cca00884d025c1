import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readPlainFile } from './read-plain-file.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, open: vi.fn(real.open) };
});

let file: string;

beforeEach(async () => {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'plain-'));
  onTestFinished(() => fs.rm(folder, { recursive: true }));
  file = path.join(folder, 'a.txt');
  await fs.writeFile(file, '甲');
});

/** Has something done to the file after it was opened and looked at, before it is read. */
async function whileRead(happens: () => Promise<void>): Promise<void> {
  const real = await vi.importActual<typeof fs>('node:fs/promises');
  vi.mocked(fs.open).mockImplementationOnce(async (...args) => {
    const handle = await real.open(...args);
    const read = handle.readFile.bind(handle);
    vi.spyOn(handle, 'readFile').mockImplementationOnce(async () => {
      await happens();
      return read();
    });
    return handle;
  });
}

test('a file is read', async () => {
  expect(new TextDecoder().decode(await readPlainFile(file))).toBe('甲');
});

test.each([
  ['grows', () => fs.appendFile(file, '乙')],
  ['is cut', () => fs.truncate(file, 1)],
  ['becomes another of the same length', () => fs.writeFile(file, '乙')],
])('one that %s in the meantime is refused', async (_, happens) => {
  await whileRead(happens);
  await expect(readPlainFile(file)).rejects.toMatchObject({ why: 'changed' });
});
