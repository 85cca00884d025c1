import { basename } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { z } from 'zod';
import { splitFrontMatter } from './front-matter.ts';

/** What is wrong with files of the collections, in lines that name the file and the field. */
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
