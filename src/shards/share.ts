import process from 'node:process';
import { contentDirectory } from '../archive/content-directory.ts';
import { readCollection } from '../archive/read-archive.ts';
import { pageSchema } from '../model/index.ts';
import { divide } from './division.ts';
import { readPartName } from './part.ts';

/** What one build has to do where several share the work. */
export type Share = {
  /** The name of its part. */
  readonly part: string;
  /** The names of all parts, in order. */
  readonly parts: readonly string[];
  /** @param path - from the root of the site, without its ending */
  owns(path: string): boolean;
  /**
   * Its run of things that stand in a row: all parts' runs, in their order, are the row.
   *
   * @param count - how many things there are
   * @param unit - how many may not be parted
   * @returns the first that is its own, and the first that is the next one's
   */
  runOf(count: number, unit?: number): readonly [from: number, to: number];
};

/**
 * @param parts - the names of all parts
 * @param part - one of them
 * @param partOf - see `Division`
 * @throws Error naming all parts, where there is none of this name
 */
export function shareOf(
  parts: readonly string[],
  part: string,
  partOf: (path: string) => string,
): Share {
  const place = parts.indexOf(part);
  if (place < 0) {
    throw new Error(`The site has no part “${part}”. Its parts are ${parts.join(', ')}.`);
  }
  return {
    part,
    parts,
    owns: (path) => partOf(path) === part,
    runOf(count, unit = 1) {
      // Where there is nothing, somebody has to say so.
      const units = Math.max(1, Math.ceil(count / unit));
      const end = (index: number): number =>
        Math.min(count, Math.floor((index * units) / parts.length) * unit);
      return [end(place), end(place + 1)];
    },
  };
}

let known: { readonly share: Share | null } | undefined;

/**
 * The share that the variable ARCHIVE_SHARD names (`npm run build -- --shard`); null: all of it.
 *
 * @throws Error where it names no part of this archive
 */
export function thisShare(): Share | null {
  known ??= { share: readShare(process.env['ARCHIVE_SHARD'] ?? '') };
  return known.share;
}

function readShare(text: string): Share | null {
  if (text === '') return null;
  const { name, divider } = readPartName(text);
  const pages = () => readCollection(contentDirectory(), 'pages', pageSchema).values();
  const { parts, partOf } = divide(divider, pages);
  return shareOf(parts, name, partOf);
}
