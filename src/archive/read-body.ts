import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isServed } from '../site/is-served.ts';
import { contentDirectory } from './content-directory.ts';
import { splitFrontMatter } from './front-matter.ts';

/** The collections whose files have a body. */
export type CollectionWithBody = 'pieces' | 'captions';

/**
 * The Markdown body of an entry, read from its file when it is asked for: bodies are most of an
 * archive, and no more than a few are needed at a time.
 *
 * @param collection - the folder of `content/`
 * @param id - id of an entry that exists
 */
export function readBody(collection: CollectionWithBody, id: string): string {
  const file = join(contentDirectory(), collection, `${id}.md`);
  if (last?.file === file && !isServed()) return last.body;
  const { body } = splitFrontMatter(readFileSync(file, 'utf8'));
  last = { file, body };
  return body;
}

/** A page asks for its text and for its words, one after the other. */
let last: { readonly file: string; readonly body: string } | null = null;
