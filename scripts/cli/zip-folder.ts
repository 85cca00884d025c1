import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { Writable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { configure, TextReader, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';

/** The day of every file in it, the first that zip files know: only contents count. */
const day = new Date(1980, 0, 1);

/** What is packed already. */
const packed = /\.(?:gz|png|zip|pf_\w+|pagefind)$/;

// Its own packing, not the system's: that differs from one machine to another.
configure({ useWebWorkers: false, useCompressionStream: false });

/**
 * Packs a folder and the list of its checksums, `SHA256SUMS`, as `sha256sum -c` reads it; of more
 * than 65,535 files or 4 GB as ZIP64. The same files give the same bytes, on any machine. It is
 * written aside and takes the place of the former one when it is complete; in memory there is one
 * chunk at a time, the checksums and the table of contents.
 *
 * @param folder - absolute path
 * @param name - of the folder that somebody gets who unpacks it, so that files stay together
 * @param target - path of the zip file
 * @param stop - ends the work: nothing is left of the zip file, what was there is there
 * @returns how many files it has
 * @throws the file system's error
 */
export async function zipFolder(
  folder: string,
  name: string,
  target: string,
  stop?: AbortSignal,
): Promise<number> {
  const aside = `${target}.new-${process.pid}`;
  const output = createWriteStream(aside);
  try {
    const zip = new ZipWriter(Writable.toWeb(output), {
      lastModDate: day,
      extendedTimestamp: false,
      unixMode: 0o100644,
      ...(stop && { signal: stop }),
    });
    const paths = await filesIn(folder);
    const sums: string[] = [];
    for (const path of paths) {
      stop?.throwIfAborted();
      const file = join(folder, path);
      const hash = createHash('sha256');
      const options: ZipWriterAddDataOptions = {
        // By which it is known beforehand whether the file needs ZIP64.
        uncompressedSize: (await stat(file)).size,
        level: packed.test(path) ? 0 : 6,
      };
      const bytes = ReadableStream.from(
        summed(file, hash),
      ) as globalThis.ReadableStream<Uint8Array>;
      await zip.add(`${name}/${path}`, bytes, options);
      sums.push(`${hash.digest('hex')}  ${path}\n`);
    }
    await zip.add(`${name}/SHA256SUMS`, new TextReader(sums.join('')));
    await zip.close();
    await closed(output);
    await rename(aside, target);
    return paths.length + 1;
  } finally {
    await closed(output);
    await rm(aside, { force: true });
  }
}

/** The files in a folder and below, from it, with slashes, in the order of their characters. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function* summed(file: string, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Lets go of a file, however far it was written: on some systems nobody removes an open one. */
async function closed(output: WriteStream): Promise<void> {
  if (output.closed) return;
  output.destroy();
  await once(output, 'close');
}
