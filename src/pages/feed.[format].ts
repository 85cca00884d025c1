// The newest pieces of the whole archive.
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { type FeedFormat, feedFormats, feedResponse } from '../exports/feed-files.ts';
import { feedOfArchive } from '../exports/feeds.ts';

export const getStaticPaths = (() =>
  feedFormats.map((format) => ({
    params: { format },
    props: { format },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: FeedFormat }> = async ({ props: { format } }) =>
  feedResponse(feedOfArchive(await openArchive()), format);
