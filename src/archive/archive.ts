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
