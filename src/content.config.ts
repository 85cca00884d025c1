import { join } from 'node:path';
// The same as from astro:content, which Astro would put together anew for each build.
import { defineCollection } from 'astro/content/config';
import type { z } from 'zod';
import { collectionLoader } from './archive/collection-loader.ts';
import { contentDirectory } from './archive/content-directory.ts';
import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  pieceSchema,
  placeSchema,
} from './model/index.ts';

function collection<T extends { id: string }>(folder: string, schema: z.ZodType<T>) {
  return defineCollection({
    loader: collectionLoader(join(contentDirectory(), folder), schema),
    schema,
  });
}

/** Each folder of `content/` and the schema that its files obey. */
export const collections = {
  pages: collection('pages', pageSchema),
  pieces: collection('pieces', pieceSchema),
  datelines: collection('datelines', datelineSchema),
  bylines: collection('bylines', bylineSchema),
  captions: collection('captions', captionSchema),
  places: collection('places', placeSchema),
};
