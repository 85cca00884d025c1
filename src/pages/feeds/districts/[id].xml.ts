// The newest pieces of the pages of a district.
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../../archive/open-archive.ts';
import { atom } from '../../../exports/feeds/atom.ts';
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
  new Response(atom(feedOfDistrict(await openArchive(), district)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
