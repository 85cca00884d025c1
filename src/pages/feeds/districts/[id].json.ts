// The newest pieces of the pages of a district.
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../../archive/open-archive.ts';
import { jsonFeed } from '../../../exports/feeds/json-feed.ts';
import {
  type FeedDistrict,
  feedDistricts,
  feedOfDistrict,
} from '../../../exports/feeds/feeds-of-archive.ts';

export const getStaticPaths = (async () =>
  feedDistricts(await openArchive()).map((district) => ({
    params: { id: district.id },
    props: { district },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ district: FeedDistrict }> = async ({ props: { district } }) =>
  new Response(jsonFeed(feedOfDistrict(await openArchive(), district)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
