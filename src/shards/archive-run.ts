import type { Archive } from '../archive/archive.ts';
import type { Share } from './share.ts';

/** Of each collection the entries of this share's run, in the order of ids. */
export function archiveRun(archive: Archive, share: Share): Archive {
  const run = <T>(entries: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...entries].slice(...share.runOf(entries.size)));
  return {
    pages: run(archive.pages),
    pieces: run(archive.pieces),
    datelines: run(archive.datelines),
    bylines: run(archive.bylines),
    captions: run(archive.captions),
    places: run(archive.places),
  };
}
