// A collection as CSV.
import type { APIRoute, GetStaticPaths } from 'astro';
import { openArchive } from '../../archive/open-archive.ts';
import { textOf } from '../../archive/piece-text.ts';
import { type DataCollection, dataCollections, entriesIn } from '../../exports/data/collections.ts';
import { csvFile } from '../../exports/data/csv-file.ts';
import { streamResponse } from '../../exports/data/stream-response.ts';
import { isServed } from '../../site/is-served.ts';

export const getStaticPaths = (() => {
  // A build writes them beside the pages: src/beside/.
  if (!isServed()) return [];
  return dataCollections.map((collection) => ({
    params: { collection: collection.name },
    props: { collection },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ collection: DataCollection }> = async ({ props: { collection } }) => {
  const columns = Object.keys(collection.schema.shape);
  const whole = await openArchive();
  const entries = entriesIn(collection, whole, { textOf, whole });
  return streamResponse(csvFile(columns, entries), 'text/csv');
};
