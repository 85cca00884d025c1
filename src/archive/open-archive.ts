import { getCollection } from 'astro:content';
import { openKeptArchive } from '../kept/kept-collections.ts';
import { isServed } from '../site/is-served.ts';
import type { Archive } from './archive.ts';
import { noteOrigin } from './origins.ts';

/** Asks Astro, which follows the files. */
async function followArchive(): Promise<Archive> {
  const byId = <T extends { id: string }>(
    entries: readonly { data: T; digest?: string | number | undefined }[],
  ): Map<string, T> => {
    for (const { data, digest } of entries) noteOrigin(data, { digest: `${digest}`, file: null });
    return new Map(
      entries
        .map(({ data }) => [data.id, data] as const)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    );
  };
  return {
    pages: byId(await getCollection('pages')),
    pieces: byId(await getCollection('pieces')),
    datelines: byId(await getCollection('datelines')),
    bylines: byId(await getCollection('bylines')),
    captions: byId(await getCollection('captions')),
    places: byId(await getCollection('places')),
  };
}

let opened: Archive | undefined;

/**
 * The collections. In a build they are read once, past Astro's store, and shared by all pages: Astro
 * makes one program of all that it stores, bundles, compiles and runs it, which at 10,000 pieces took
 * 6 of 34 seconds and half a gigabyte, and ends where a string can be no longer. In `astro dev` Astro
 * is asked each time, so that a changed file shows.
 */
export async function openArchive(): Promise<Archive> {
  if (isServed()) return followArchive();
  opened ??= openKeptArchive();
  return opened;
}
