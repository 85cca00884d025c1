import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { z } from 'zod';
import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  pieceSchema,
  placeSchema,
} from '../model/index.ts';
import type { Archive } from './archive.ts';

/**
 * Where the Markdown collections and the sources lie: `content/`, or the directory named by
 * the environment variable ARCHIVE_CONTENT (to build the site of another archive).
 *
 * @returns an absolute path
 */
export function contentDirectory(): string {
  return resolve(process.env['ARCHIVE_CONTENT'] ?? 'content');
}

/** What is wrong with files of the collections, in lines that name the file and the field. */
export class CollectionFileError extends Error {
  override name = 'CollectionFileError';
}

/**
 * Reads the collections from disk.
 *
 * @param content - absolute path of the content directory
 * @returns the front matter of every entry, validated; a missing folder is an empty collection
 * @throws CollectionFileError with a line for every problem of every file that breaks its schema
 */
export function readArchive(content: string): Archive {
  const problems: string[] = [];
  const read = <T extends { id: string }>(folder: string, schema: z.ZodType<T>): Map<string, T> => {
    const directory = join(content, folder);
    const names = existsSync(directory) ? readdirSync(directory) : [];
    const entries = new Map<string, T>();
    for (const name of names.filter((it) => it.endsWith('.md')).sort()) {
      try {
        const entry = readEntry(join(directory, name), schema);
        entries.set(entry.id, entry);
      } catch (error) {
        if (!(error instanceof CollectionFileError)) throw error;
        problems.push(error.message);
      }
    }
    return entries;
  };
  const archive = {
    pages: read('pages', pageSchema),
    pieces: read('pieces', pieceSchema),
    datelines: read('datelines', datelineSchema),
    bylines: read('bylines', bylineSchema),
    captions: read('captions', captionSchema),
    places: read('places', placeSchema),
  };
  if (problems.length > 0) throw new CollectionFileError(`\n${problems.join('\n')}`);
  return archive;
}

/**
 * Reads the front matter of one file of a collection.
 *
 * @param path - absolute path of the file
 * @throws CollectionFileError as {@link readCollectionFile}
 */
export function readEntry<T extends { id: string }>(path: string, schema: z.ZodType<T>): T {
  const shown = relative(process.cwd(), path).split(sep).join('/');
  return readCollectionFile(shown, readFileSync(path, 'utf8'), schema);
}

/**
 * Validates the front matter of one file of a collection.
 *
 * @param file - its path as the reader of a message should see it
 * @param text - its contents
 * @param schema - the schema of its front matter
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
 * The Markdown body of an entry, read from its file when it is asked for: no more than a few bodies
 * are needed at a time.
 *
 * @param id - id of an entry that exists
 */
export function readBody(collection: 'pieces' | 'captions', id: string): string {
  const file = join(contentDirectory(), collection, `${id}.md`);
  return splitFrontMatter(readFileSync(file, 'utf8')).body;
}

const opening = /^---[ \t]*\r?\n/;
/** Behind a line feed: `^` would also match behind U+2028, which may stand in the text. */
const closing = /\n---[ \t]*(?:\r?\n|$)/g;

/**
 * Parts a Markdown file into its front matter and its body.
 *
 * @returns the YAML between the fences, not yet parsed, and what follows, without blank edges
 * @throws Error where the file does not open with front matter
 */
export function splitFrontMatter(text: string): { readonly yaml: string; readonly body: string } {
  const clean = text.replace(/^\uFEFF/, '');
  const start = opening.exec(clean)?.[0].length;
  closing.lastIndex = (start ?? 0) - 1;
  const end = start === undefined ? null : closing.exec(clean);
  if (start === undefined || end === null) {
    throw new Error('the file does not open with front matter between two lines of ---');
  }
  return {
    yaml: clean.slice(start, end.index + 1),
    body: clean.slice(end.index + end[0].length).trim(),
  };
}
