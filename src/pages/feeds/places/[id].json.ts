// The newest pieces that name a place.
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../../archive/open-archive.ts';
import { jsonFeed } from '../../../exports/feeds/json-feed.ts';
import { feedOfPlace } from '../../../exports/feeds/feeds-of-archive.ts';
import { placeFeedKey } from '../../../kept/list-keys.ts';
import type { Place } from '../../../model/index.ts';

export const getStaticPaths = (async () => {
  const archive = await openArchive();
  return [...archive.places.values()].map((place) => ({
    params: { id: place.id },
    props: { place },
    cacheKey: placeFeedKey(archive, place),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ place: Place }> = async ({ props: { place } }) =>
  new Response(jsonFeed(feedOfPlace(await openArchive(), place)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
