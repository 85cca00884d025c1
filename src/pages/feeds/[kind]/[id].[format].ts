// The newest pieces of the pages of a district, or of those that name a place.
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Archive } from '../../../archive/archive.ts';
import { openArchive } from '../../../archive/open-archive.ts';
import { type FeedFormat, feedFormats, feedResponse } from '../../../exports/feed-files.ts';
import { type Feed, feedDistricts, feedOfDistrict, feedOfPlace } from '../../../exports/feeds.ts';

type Props = { readonly format: FeedFormat; readonly feed: (archive: Archive) => Feed };

export const getStaticPaths = (async () => {
  const archive = await openArchive();
  const feeds: [kind: string, id: string, feed: Props['feed']][] = [];
  for (const district of feedDistricts(archive)) {
    feeds.push(['districts', district.id, (now) => feedOfDistrict(now, district)]);
  }
  for (const place of archive.places.values()) {
    feeds.push(['places', place.id, (now) => feedOfPlace(now, place)]);
  }
  return feeds.flatMap(([kind, id, feed]) =>
    feedFormats.map((format) => ({ params: { kind, id, format }, props: { format, feed } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { format, feed } }) =>
  feedResponse(feed(await openArchive()), format);
