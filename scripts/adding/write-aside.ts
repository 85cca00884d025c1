import { link, lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const aside = (name: string): string => `.adding-${String(process.pid)}-${name}`;

/**
 * Writes a file that is there whole or not at all, and never over another one.
 *
 * @param name - in the folder, which is made where it is missing
 * @throws where something of that name is there, or the file system's error
 */
export async function writeAside(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const written = path.join(folder, aside(name));
  const place = path.join(folder, name);
  try {
    await writeFile(written, content, { flag: 'wx' });
    await moveIn(written, place);
  } finally {
    await rm(written, { force: true });
  }
}

/** A link takes its place in one step and fails where something is; not every disk has links. */
async function moveIn(written: string, place: string): Promise<void> {
  try {
    await link(written, place);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') throw error;
    if ((await lstat(place).catch(() => null)) !== null) throw error;
    await rename(written, place);
  }
}

/** Removes what a run that was killed has left aside; nobody else may be writing. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (/^\.adding-\d+-/u.test(name)) await rm(path.join(folder, name), { force: true });
  }
}
