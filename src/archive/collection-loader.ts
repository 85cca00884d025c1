import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { splitFrontMatter } from './front-matter.ts';

/** What is wrong with one file, in sentences that name the file and the field. */
export class CollectionFileError extends Error {
  override name = 'CollectionFileError';
}

/**
 * Reads one collection file.
 *
 * @param file - its path as the reader of a message should see it
 * @param text - its contents
 * @param schema - the schema of its front matter
 * @returns the validated front matter
 * @throws CollectionFileError with one line for every problem, each naming file and field
 */
export function readCollectionFile<T extends { id: string }>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): T {
  let data: unknown;
  try {
    data = load(splitFrontMatter(text).yaml, { schema: CORE_SCHEMA });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CollectionFileError(`${file}: ${reason}`, { cause });
  }
  const result = schema.safeParse(data);
  if (!result.success) {
    const problems = result.error.issues.map(
      (issue) => `${file}: ${issue.path.join('.') || '(front matter)'}: ${issue.message}`,
    );
    throw new CollectionFileError(problems.join('\n'), { cause: result.error });
  }
  if (result.data.id !== basename(file, '.md')) {
    throw new CollectionFileError(`${file}: id: "${result.data.id}" is not the name of the file`);
  }
  return result.data;
}

/**
 * A content loader that keeps the front matter of a folder of Markdown files and leaves their
 * bodies on disk: the page that shows a body reads it then. Files that are as they were in the
 * build before are not parsed again. In `astro dev` it follows the folder.
 *
 * @param folder - absolute path of the folder; where it is missing the collection is empty
 * @param schema - the schema of the front matter
 */
export function collectionLoader<T extends { id: string }>(
  folder: string,
  schema: z.ZodType<T>,
): Loader {
  const shown = (path: string): string => relative(process.cwd(), path).split(sep).join('/');

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
      keepAll(context);
      follow(context);
      return Promise.resolve();
    },
  };
}
