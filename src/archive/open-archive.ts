import { getCollection } from 'astro:content';
import type { Archive } from './archive.ts';

/** Without `astro sync`, which a fresh clone has not run, the types of Astro know no collection. */
const entriesOf = getCollection as unknown as (
  name: keyof Archive,
) => Promise<readonly { readonly data: unknown }[]>;

async function collection<T extends { id: string }>(name: keyof Archive): Promise<Map<string, T>> {
  const entries = (await entriesOf(name)).map(({ data }) => data as T);
  return new Map(
    entries.map((data) => [data.id, data] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

async function open(): Promise<Archive> {
  return {
    pages: await collection('pages'),
    pieces: await collection('pieces'),
    datelines: await collection('datelines'),
    bylines: await collection('bylines'),
    captions: await collection('captions'),
    places: await collection('places'),
  };
}

let opened: Promise<Archive> | undefined;

/**
 * The collections. Astro is asked once and all pages share the answer: asked on every page, the work
 * grows with the square of the archive. In `astro dev` a changed entry has Astro load everything anew
 * that imports `astro:content`, this module among it.
 */
export function openArchive(): Promise<Archive> {
  opened ??= open();
  return opened;
}
