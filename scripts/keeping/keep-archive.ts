import { createHash } from 'node:crypto';
import { writeZip, zipEntryOf, type ZipEntry, type ZipOptions } from '../cli/write-zip.ts';
import { keptFiles, type Origin } from './kept-files.ts';
import { keptGuide } from './kept-guide.ts';

/** The folder in the zip file. */
export const keptFolder = 'kept-archive';

/** The list of checksums in the kept folder, in the form that `sha256sum -c` reads. */
export const sumsFile = 'SHA256SUMS';

/** What says how to verify and to rebuild. */
export const guideFile = 'KEPT.md';

/**
 * Packs a whole archive: a guide first, the files in the order of their paths, their checksums last.
 * The same files give the same bytes.
 *
 * @param origin - where it comes from
 * @param title - what the archive is called; null where it says nothing
 * @param target - path of the zip file; what is there is replaced when the new one is complete
 * @returns how many files it has
 * @throws the file system's error
 */
export async function keepArchive(
  origin: Origin,
  title: string | null,
  target: string,
  { onEntry, stop }: { onEntry?: (count: number, of: number) => void; stop?: AbortSignal } = {},
): Promise<number> {
  const files = await keptFiles(origin);
  const total = files.length + 2;
  const options: ZipOptions = {
    stop,
    onEntry: (count) => onEntry?.(count, total),
  };
  return writeZip(target, entries(), options);

  async function* entries(): AsyncGenerator<ZipEntry> {
    const sums: string[] = [];
    const summed = (entry: ZipEntry, path: string): ZipEntry => ({
      ...entry,
      bytes: withSum(entry.bytes, (sum) => sums.push(`${sum}  ${path}\n`)),
    });
    yield summed(textEntry(guideFile, keptGuide(title)), guideFile);
    for (const { file, path } of files) {
      yield summed(await zipEntryOf(file, `${keptFolder}/${path}`), path);
    }
    yield textEntry(sumsFile, sums.join(''));
  }
}

function textEntry(path: string, text: string): ZipEntry {
  const bytes = Buffer.from(text);
  return { path: `${keptFolder}/${path}`, bytes: [bytes], size: bytes.length };
}

/** The same bytes; when the last has passed, tells their SHA-256. */
async function* withSum(
  bytes: ZipEntry['bytes'],
  tell: (sum: string) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  tell(hash.digest('hex'));
}
