import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import process from 'node:process';
import { Readable, Writable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js';

/** A file that goes into a zip file. */
export type ZipEntry = {
  /** Its path in the zip file, with slashes. */
  readonly path: string;
  /** The bytes, chunk by chunk. */
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** How many bytes these are, by which it is known beforehand whether the file needs ZIP64. */
  readonly size: number;
  readonly executable?: boolean;
};

export type ZipOptions = {
  /** Ends the work: nothing is left of the zip file, what was there is there. */
  readonly stop?: AbortSignal | undefined;
  /** Told after each file how many there are so far. */
  readonly onEntry?: (count: number) => void;
};

/** The day of every file in it, the first that zip files know: only contents count. */
const DAY = new Date(1980, 0, 1);

/** What is packed already. */
const packed = /\.(?:gz|png|zip|pf_\w+|pagefind)$/;

// Its own packing, not the system's: that differs from one machine to another.
configure({ useWebWorkers: false, useCompressionStream: false });

/**
 * Writes a zip file, its files in the order in which they come; of more than 65,535 files or 4 GB
 * as ZIP64. The same files give the same bytes, on any machine. It is written aside and takes the
 * place of the former one when it is complete; in memory there is one chunk at a time, and the table
 * of contents.
 *
 * @param target - path of the zip file
 * @returns how many files it has
 * @throws what reading an entry threw; the file system's error
 */
export async function writeZip(
  target: string,
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  { stop, onEntry }: ZipOptions = {},
): Promise<number> {
  const aside = `${target}.new-${process.pid}`;
  const output = createWriteStream(aside);
  try {
    const zip = new ZipWriter(Writable.toWeb(output), {
      lastModDate: DAY,
      extendedTimestamp: false,
      ...(stop === undefined ? {} : { signal: stop }),
    });
    let count = 0;
    for await (const { path, bytes, size, executable = false } of entries) {
      stop?.throwIfAborted();
      await zip.add(path, streamOf(bytes), {
        uncompressedSize: size,
        level: packed.test(path) ? 0 : 6,
        unixMode: executable ? 0o100755 : 0o100644,
      });
      count += 1;
      onEntry?.(count);
    }
    await zip.close();
    await closed(output);
    await rename(aside, target);
    return count;
  } finally {
    await closed(output);
    await rm(aside, { force: true });
  }
}

/** As the library reads: a chunk when it asks for one. */
function streamOf(bytes: ZipEntry['bytes']): ReadableStream<Uint8Array> {
  const chunks = Readable.from(bytes).iterator() as AsyncIterator<Uint8Array, undefined>;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

/** Lets go of a file, however far it was written: on some systems nobody removes an open one. */
async function closed(output: WriteStream): Promise<void> {
  if (output.closed) return;
  output.destroy();
  await once(output, 'close');
}

/**
 * @param file - path of a file on the disk
 * @param path - of its entry in the zip file
 */
export async function zipEntryOf(file: string, path: string): Promise<ZipEntry> {
  const { size, mode } = await stat(file);
  return { path, bytes: chunksOf(file), size, executable: (mode & 0o100) !== 0 };
}

/** Opened when the first chunk is asked for. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>;
}
