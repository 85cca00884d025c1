import { type FileMark, isSameFile } from '../kept/same-file.ts';
import { readSealed, writeSealed } from '../kept/sealed-notes.ts';
import { SUM } from './hash-share.ts';

/** Inode, bytes and time of a file, and its sum, in numbers of eight bytes. */
const WIDTH = 3 + SUM / 8;

const ROW = WIDTH * 8;

const kind = 'checksums: inode, bytes, ms and SHA-256 of each file';

/**
 * The checksums of many files, each with what the file was. They lie in one piece of memory, which
 * is written and read as it is: of fifty thousand pieces there are more than 300,000.
 */
export class SumList {
  readonly #numbers: Float64Array;
  readonly #bytes: Buffer;

  private constructor(memory: ArrayBuffer) {
    this.#numbers = new Float64Array(memory);
    this.#bytes = Buffer.from(memory);
  }

  /** A list with room for so many files. */
  static of(files: number): SumList {
    return new SumList(new ArrayBuffer(files * ROW));
  }

  /** @returns the list that was written to a file; an empty one where none was, or not all of it */
  static read(file: string): SumList {
    return new SumList(readSealed(file, kind)?.buffer ?? new ArrayBuffer(0));
  }

  /** Writes the list for the next build. */
  write(file: string): void {
    writeSealed(file, kind, this.#bytes);
  }

  put(at: number, { inode, bytes, written }: FileMark, sum: Uint8Array): void {
    this.#numbers.set([inode, bytes, written], at * WIDTH);
    this.#bytes.set(sum, (at + 1) * ROW - SUM);
  }

  sumAt(at: number): Buffer {
    return this.#bytes.subarray((at + 1) * ROW - SUM, (at + 1) * ROW);
  }

  /**
   * By the files themselves and not by their names: a file that a site has from the one before is
   * in both, if need be under another name.
   *
   * @returns finds the sum of a file that is the very one of the list
   */
  finder(): (mark: FileMark) => Buffer | null {
    const places = new Map<number, number>();
    const numbers = this.#numbers;
    for (let at = 0; at * WIDTH < numbers.length; at += 1) places.set(numbers[at * WIDTH] ?? 0, at);
    return (mark) => {
      const at = places.get(mark.inode);
      if (at === undefined) return null;
      const [inode = 0, bytes = 0, written = 0] = numbers.subarray(at * WIDTH, at * WIDTH + 3);
      return isSameFile(mark, { inode, bytes, written }) ? this.sumAt(at) : null;
    };
  }
}
