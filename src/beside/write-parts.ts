import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Parts are gathered up to about so many characters: a write for each entry would take as long as all else. */
const GATHERED = 1 << 20;

/**
 * Writes a file part by part, so that no more of it than a few parts is in memory.
 *
 * @param file - absolute path; its folder is made
 * @returns how many bytes it has
 */
export async function writeParts(file: string, parts: Iterable<string>): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  try {
    let bytes = 0;
    let gathered = '';
    const flush = async (): Promise<void> => {
      const content = Buffer.from(gathered);
      await handle.writeFile(content);
      bytes += content.length;
      gathered = '';
    };
    for (const part of parts) {
      gathered += part;
      if (gathered.length >= GATHERED) await flush();
    }
    await flush();
    return bytes;
  } finally {
    await handle.close();
  }
}
