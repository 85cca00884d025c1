// The newest pieces that name a place.
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../../archive/open-archive.ts';
import { jsonFeed } from '../../../feeds/json-feed.ts';
import { feedOfPlace } from '../../../feeds/feeds-of-archive.ts';
import type { Place } from '../../../model/index.ts';

export const getStaticPaths = (async () => {
  const { places } = await openArchive();
  return [...places.values()].map((place) => ({ params: { id: place.id }, props: { place } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ place: Place }> = async ({ props: { place } }) =>
  new Response(jsonFeed(feedOfPlace(await openArchive(), place)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
