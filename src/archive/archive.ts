import type { Byline, Caption, Dateline, Page, Piece, Place } from '../model/index.ts';

/** The collections, each by id in the order of ids: what every question is asked of. */
export interface Archive {
  readonly pages: ReadonlyMap<string, Page>;
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly datelines: ReadonlyMap<string, Dateline>;
  readonly bylines: ReadonlyMap<string, Byline>;
  readonly captions: ReadonlyMap<string, Caption>;
  readonly places: ReadonlyMap<string, Place>;
}

/** An archive in which nothing has been laid down yet. */
export const emptyArchive: Archive = {
  pages: new Map(),
  pieces: new Map(),
  datelines: new Map(),
  bylines: new Map(),
  captions: new Map(),
  places: new Map(),
};

/**
 * @param ids - ids, of which some may not be in the collection
 * @param collection - one collection of the archive
 * @returns the entries that there are, in the order of the ids
 */
export function entriesOf<T>(ids: readonly string[], collection: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => collection.get(id) ?? []);
}

/**
 * Makes a question that every page asks cost once a build: the answer is kept as long as the
 * archive is, which in `astro dev` is until something changes.
 *
 * @param answer - works the answer out
 */
export function oncePerArchive<T>(answer: (archive: Archive) => T): (archive: Archive) => T {
  const known = new WeakMap<Archive, { readonly value: T }>();
  return (archive) => {
    const kept = known.get(archive) ?? { value: answer(archive) };
    known.set(archive, kept);
    return kept.value;
  };
}

/** What stands before and after an entry in some order. */
export interface Neighbours<T> {
  readonly previous: T | null;
  readonly next: T | null;
}

/**
 * @param order - entries, each once
 * @param entry - one of them
 * @returns those beside it; both null where the entry is not in the order
 */
export function neighboursOf<T>(order: readonly T[], entry: T): Neighbours<T> {
  const index = order.indexOf(entry);
  if (index < 0) return { previous: null, next: null };
  return { previous: order[index - 1] ?? null, next: order[index + 1] ?? null };
}
