import type { Page } from '../../model/index.ts';
import { readParts } from './read-parts.ts';

/** The source that a page was read from. */
export type PageSource = Pick<Page, 'source' | 'encoding' | 'sha256'> & { readonly page: string };

const LINE_FEED = 10;

/** What comes after the fields that are asked for; it stands in no text, where quotes have a backslash. */
const REST = ',"lines":';

/**
 * The sources of the pages, from their file in `data/`, which has a page a line. They are a hundredth
 * of it, so that most of it is not made into objects, nor even into text.
 *
 * @param file - absolute path of `data/pages.json`
 */
export function* sourcesOfPages(file: string): Generator<PageSource> {
  let rest: Buffer = Buffer.alloc(0);
  for (const part of readParts(file)) {
    let start = 0;
    for (let end = part.indexOf(LINE_FEED); end !== -1; end = part.indexOf(LINE_FEED, start)) {
      const line = part.subarray(start, end);
      yield* sourceIn(rest.length === 0 ? line : Buffer.concat([rest, line]));
      rest = Buffer.alloc(0);
      start = end + 1;
    }
    rest = Buffer.concat([rest, part.subarray(start)]);
  }
  yield* sourceIn(rest);
}

/** The source of the page that a line has, if it has one: there are brackets as well. */
function* sourceIn(line: Buffer): Generator<PageSource> {
  if (line[0] !== 0x7b) return;
  const { id: page, source, encoding, sha256 } = pageIn(line);
  yield { page, source, encoding, sha256 };
}

function pageIn(line: Buffer): Pick<Page, 'id' | 'source' | 'encoding' | 'sha256'> {
  const end = line.indexOf(REST);
  const page = end === -1 ? null : beginning(line.subarray(0, end));
  return page ?? (JSON.parse(line.toString().replace(/,$/u, '')) as Page);
}

/** @returns null where it is no beginning, or not all of the fields come in it */
function beginning(line: Buffer): Pick<Page, 'id' | 'source' | 'encoding' | 'sha256'> | null {
  try {
    const page = JSON.parse(`${line.toString()}}`) as Partial<Page>;
    const { id, source, encoding, sha256 } = page;
    if (id === undefined || source === undefined) return null;
    if (encoding === undefined || sha256 === undefined) return null;
    return { id, source, encoding, sha256 };
  } catch {
    return null;
  }
}
