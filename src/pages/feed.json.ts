// The newest pieces of the whole archive.
import type { APIRoute } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { jsonFeed } from '../exports/feeds/json-feed.ts';
import { feedOfArchive } from '../exports/feeds/feeds-of-archive.ts';

export const GET: APIRoute = async () =>
  new Response(jsonFeed(feedOfArchive(await openArchive())), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
