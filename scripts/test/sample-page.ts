import { cutLines, type SourcePage } from '../source/page.ts';

/** A page for tests, as if a file with this text had been read. */
export function samplePage(text: string, id = 'sample'): SourcePage {
  return {
    id,
    source: `${id}.txt`,
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    lines: cutLines(text),
  };
}
