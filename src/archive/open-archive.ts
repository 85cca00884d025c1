import { getCollection } from 'astro:content';
import type { Archive } from './archive.ts';
import { noteDigest } from './digests.ts';

async function readArchive(): Promise<Archive> {
  const byId = <T extends { id: string }>(entries: { data: T }[]): Map<string, T> => {
    for (const entry of entries) noteDigest(entry.data, entry);
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

let opened: Promise<Archive> | undefined;

/**
 * The collections, asked for once a build and shared by all pages: asking on every page costs
 * quadratic time. In `astro dev` they are read anew, so that a changed file shows.
 */
export function openArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return readArchive();
  opened ??= readArchive();
  return opened;
}
