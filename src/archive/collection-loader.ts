import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { shown } from './read-archive.ts';
import { CollectionFileError, readCollectionFile } from './read-collection-file.ts';

/**
 * A content loader for `astro dev`: it keeps the front matter of a folder of Markdown files, leaves
 * their bodies on disk (the page that shows a body reads it then), and follows the folder. In a
 * build, where nothing is followed, it loads nothing, as nothing asks Astro for it (open-archive.ts).
 *
 * @param folder - absolute path of the folder; where it is missing the collection is empty
 * @param schema - the schema of the front matter
 */
export function collectionLoader<T extends { id: string }>(
  folder: string,
  schema: z.ZodType<T>,
): Loader {
  /** What was valid under another schema is looked at again. */
  const form = JSON.stringify(z.toJSONSchema(schema));

  /** Reads a file, unless it is known as it is. */
  function keep(path: string, context: LoaderContext): void {
    const { store } = context;
    const text = readFileSync(path, 'utf8');
    const digest = context.generateDigest(form + text);
    if (store.get(basename(path, '.md'))?.digest === digest) return;
    const data = readCollectionFile(shown(path), text, schema);
    store.set({ id: data.id, data, digest });
  }

  function keepAll(context: LoaderContext): void {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const files = names.filter((it) => it.endsWith('.md')).sort();
    const present = new Set(files.map((it) => basename(it, '.md')));
    for (const id of context.store.keys()) if (!present.has(id)) context.store.delete(id);
    const problems: string[] = [];
    for (const file of files) {
      try {
        keep(join(folder, file), context);
      } catch (error) {
        if (!(error instanceof CollectionFileError)) throw error;
        problems.push(error.message);
      }
    }
    if (problems.length > 0) throw new CollectionFileError(`\n${problems.join('\n')}`);
  }

  function follow(context: LoaderContext): void {
    const { watcher, store, logger } = context;
    if (!watcher) return;
    const ours = (path: string): boolean => path.startsWith(folder + sep) && path.endsWith('.md');
    const update = (path: string): void => {
      if (!ours(path)) return;
      try {
        keep(path, context);
      } catch (error) {
        logger.error(String(error));
      }
    };
    watcher.add(folder);
    watcher.on('add', update);
    watcher.on('change', update);
    watcher.on('unlink', (path) => {
      if (ours(path)) store.delete(basename(path, '.md'));
    });
  }

  return {
    name: 'collection-loader',
    load(context) {
      if (context.watcher) {
        keepAll(context);
        follow(context);
      }
      return Promise.resolve();
    },
  };
}
