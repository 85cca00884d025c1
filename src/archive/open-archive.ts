import { getCollection } from 'astro:content';
import { openKeptArchive } from '../kept/kept-collections.ts';
import { isServed } from '../site/is-served.ts';
import type { Archive } from './archive.ts';
import { noteOrigin } from './origins.ts';

type Entry<T> = { readonly data: T; readonly digest?: string | number };

/** By its own types Astro knows the collections only where it was last told of them: not in a build. */
const askFor = getCollection as unknown as (name: keyof Archive) => Promise<unknown>;

/** Asks Astro, which follows the files. */
async function followArchive(): Promise<Archive> {
  const byId = async <T extends { id: string }>(name: keyof Archive): Promise<Map<string, T>> => {
    const entries = (await askFor(name)) as readonly Entry<T>[];
    for (const { data, digest } of entries) noteOrigin(data, { digest: `${digest}`, file: null });
    return new Map(
      entries
        .map(({ data }) => [data.id, data] as const)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    );
  };
  return {
    pages: await byId('pages'),
    pieces: await byId('pieces'),
    datelines: await byId('datelines'),
    bylines: await byId('bylines'),
    captions: await byId('captions'),
    places: await byId('places'),
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
