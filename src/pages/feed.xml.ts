// The newest pieces of the whole archive.
import type { APIRoute } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { atom } from '../exports/feeds/atom.ts';
import { feedOfArchive } from '../exports/feeds/feeds-of-archive.ts';

export const GET: APIRoute = async () =>
  new Response(atom(feedOfArchive(await openArchive())), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
