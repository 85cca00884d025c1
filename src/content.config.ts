import { statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
// The same as from astro:content, which Astro would put together anew for each build.
import { defineCollection } from 'astro/content/config';
import type { LoaderContext } from 'astro/loaders';
import type { z } from 'zod';
import type { Archive } from './archive/archive.ts';
import { contentDirectory, readArchive, readEntry } from './archive/content-files.ts';
import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  pieceSchema,
  placeSchema,
} from './model/index.ts';

/** Of one reading, from which each collection takes its own; null once all have. */
let reading: { readonly archive: Archive; readonly left: Set<string> } | null = null;

/** Reads all collections at once, so that what is wrong with any of them is told in one run. */
function take(name: keyof Archive): Archive[keyof Archive] {
  if (reading?.left.has(name) !== true) {
    const archive = readArchive(contentDirectory());
    reading = { archive, left: new Set(Object.keys(archive)) };
  }
  const { archive, left } = reading;
  left.delete(name);
  if (left.size === 0) reading = null;
  return archive[name];
}

/**
 * A folder of `content/`: its front matter is stored, a body stays in its file until a page shows it.
 * The digest tells that a file has changed, its body included.
 */
function collection<T extends { id: string }>(name: keyof Archive, schema: z.ZodType<T>) {
  const folder = join(contentDirectory(), name);
  const store = ({ store }: LoaderContext, data: { readonly id: string }): void => {
    const { mtimeMs, size } = statSync(join(folder, `${data.id}.md`));
    store.set({ id: data.id, data: { ...data }, digest: `${mtimeMs} ${size}` });
  };

  function follow(context: LoaderContext): void {
    const isOurs = (path: string): boolean => path.startsWith(folder + sep) && path.endsWith('.md');
    const update = (path: string): void => {
      if (!isOurs(path)) return;
      try {
        store(context, readEntry(path, schema));
      } catch (error) {
        context.logger.error(String(error));
      }
    };
    context.watcher?.add(folder);
    context.watcher?.on('add', update);
    context.watcher?.on('change', update);
    context.watcher?.on('unlink', (path) => {
      if (isOurs(path)) context.store.delete(basename(path, '.md'));
    });
  }

  return defineCollection({
    loader: {
      name: 'collection-files',
      load(context) {
        context.store.clear();
        for (const entry of take(name).values()) store(context, entry);
        follow(context);
        return Promise.resolve();
      },
    },
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
