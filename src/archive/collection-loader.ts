import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import type { z } from 'zod';
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
    data = parse(splitFrontMatter(text).yaml);
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
 * bodies on disk: the page that shows a body reads it then. In `astro dev` it follows the folder.
 *
 * @param folder - absolute path of the folder; where it is missing the collection is empty
 * @param schema - the schema of the front matter
 */
export function collectionLoader<T extends { id: string }>(
  folder: string,
  schema: z.ZodType<T>,
): Loader {
  const shown = (path: string): string => relative(process.cwd(), path).split(sep).join('/');

  async function keep(path: string, context: LoaderContext): Promise<void> {
    const text = await readFile(path, 'utf8');
    const data = readCollectionFile(shown(path), text, schema);
    context.store.set({ id: data.id, data, digest: context.generateDigest(text) });
  }

  async function loadAll(context: LoaderContext): Promise<void> {
    context.store.clear();
    const names = existsSync(folder) ? await readdir(folder) : [];
    const problems: string[] = [];
    for (const name of names.filter((it) => it.endsWith('.md')).sort()) {
      try {
        await keep(join(folder, name), context);
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
      keep(path, context).catch((error: unknown) => {
        logger.error(String(error));
      });
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
    async load(context) {
      await loadAll(context);
      follow(context);
    },
  };
}
