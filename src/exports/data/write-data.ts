import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataBlock } from './data-blocks.ts';
import type { DataFormat } from './data-format.ts';

/** Where a block lies in a file, in bytes. */
export type BlockPlace = {
  /** Of the block; null where nobody can tell it. */
  readonly key: string | null;
  readonly start: number;
  readonly length: number;
};

/** A file of a collection that is to be written. */
export type DataTarget = {
  /** Absolute path. */
  readonly file: string;
  readonly format: DataFormat;
  /** The file that it was in the build before, by which blocks are copied that are the same. */
  readonly former?: FormerData | undefined;
};

/** A file of a collection that is as it was noted. */
export type FormerData = { readonly file: string; readonly blocks: readonly BlockPlace[] };

/** What was written: how many bytes, and where each block lies. */
export type WrittenData = { readonly bytes: number; readonly blocks: readonly BlockPlace[] };

/**
 * Writes a collection in several formats at once, block by block, so that no more than one block is
 * in memory, and is made once. It is made where a file cannot have it from the build before.
 *
 * @param keys - those of the blocks, where they are noted for the next build
 */
export function writeData(
  blocks: readonly DataBlock[],
  targets: readonly DataTarget[],
  keys: readonly (string | null)[] = [],
): WrittenData[] {
  const outputs = targets.map(openOutput);
  try {
    for (const [place, block] of blocks.entries()) {
      const key = keys[place] ?? null;
      const without = outputs.filter((output) => key === null || !output.copy(key));
      if (without.length === 0) continue;
      const entries = block.entries();
      for (const output of without) output.write(key, output.format.text(entries));
    }
    return outputs.map((output) => output.end());
  } finally {
    for (const output of outputs) output.close();
  }
}

type Output = {
  readonly format: DataFormat;
  /** @returns false where the former file does not have the block */
  copy(key: string): boolean;
  write(key: string | null, text: string): void;
  end(): WrittenData;
  close(): void;
};

function openOutput({ file, format, former }: DataTarget): Output {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  const source = former === undefined ? null : openSync(former.file, 'r');
  const known = new Map(former?.blocks.map((block) => [block.key, block]));
  const places: BlockPlace[] = [];
  let bytes = 0;

  function append(content: Uint8Array): void {
    for (let at = 0; at < content.length;) at += writeSync(handle, content, at);
    bytes += content.length;
  }

  function add(key: string | null, content: Uint8Array): void {
    append(Buffer.from(places.length === 0 ? format.before : format.between));
    places.push({ key, start: bytes, length: content.length });
    append(content);
  }

  return {
    format,
    copy(key) {
      const place = known.get(key);
      if (place === undefined || source === null) return false;
      const content = Buffer.allocUnsafe(place.length);
      if (readSync(source, content, 0, place.length, place.start) < place.length) return false;
      add(key, content);
      return true;
    },
    write(key, text) {
      add(key, Buffer.from(text));
    },
    end() {
      append(Buffer.from(places.length === 0 ? format.empty : format.after));
      return { bytes, blocks: places };
    },
    close() {
      closeSync(handle);
      if (source !== null) closeSync(source);
    },
  };
}
