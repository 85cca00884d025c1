import { load } from 'js-yaml';
import type { z } from 'zod';
import { splitFrontMatter } from '../../src/archive/front-matter.ts';
import {
  captionSchema,
  countsOfCaption,
  countsOfDateline,
  countsOfPage,
  countsOfPiece,
  datelineSchema,
  pageSchema,
  pieceSchema,
  sumOfCounts,
  type TextCounts,
} from '../../src/model/index.ts';
import { type Snapshot, SnapshotError } from '../snapshots/snapshot.ts';

/** The numbers of an archive, with how many pages it has. */
export type ArchiveCounts = TextCounts & { readonly pages: number };

/** So many files are read at a time. */
const AT_ONCE = 1_000;

const counters: Readonly<Record<string, (data: unknown, path: string) => TextCounts>> = {
  pages: counter(pageSchema, countsOfPage),
  pieces: counter(pieceSchema, countsOfPiece),
  captions: counter(captionSchema, countsOfCaption),
  datelines: counter(datelineSchema, countsOfDateline),
};

/**
 * Counts the text of snapshots one after another: the numbers of an archive are the sums of those
 * of its files, and a file that several snapshots have is read once.
 *
 * @returns counts a snapshot
 * @throws SnapshotError where a file is none that this program writes, as those of long ago may be
 */
export function snapshotCounter(): (snapshot: Snapshot) => Promise<ArchiveCounts> {
  /** By collection and fingerprint. */
  const known = new Map<string, TextCounts>();
  return async (snapshot) => {
    const files = [...snapshot.files].flatMap(([path, fingerprint]) => {
      const [collection = ''] = path.split('/');
      const count = counters[collection];
      return count === undefined ? [] : [{ path, count, key: `${collection} ${fingerprint}` }];
    });
    const unread = files.filter(({ key }) => !known.has(key));
    for (let start = 0; start < unread.length; start += AT_ONCE) {
      const some = unread.slice(start, start + AT_ONCE);
      const texts = await snapshot.read(some.map(({ path }) => path));
      for (const { path, count, key } of some) {
        known.set(key, count(frontMatterOf(path, texts.get(path) ?? ''), path));
      }
    }
    const pages = files.filter(({ path }) => path.startsWith('pages/')).length;
    return { pages, ...sumOfCounts(files.flatMap(({ key }) => known.get(key) ?? [])) };
  };
}

function counter<T>(
  schema: z.ZodType<T>,
  count: (entry: T) => TextCounts,
): (data: unknown, path: string) => TextCounts {
  return (data, path) => {
    const entry = schema.safeParse(data);
    if (entry.success) return count(entry.data);
    throw new SnapshotError(`${path} is of another form than this program writes`);
  };
}

function frontMatterOf(path: string, text: string): unknown {
  try {
    return load(splitFrontMatter(text).yaml);
  } catch (error) {
    throw new SnapshotError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
