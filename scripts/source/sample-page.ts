import { cutLines } from './cut-lines.ts';
import type { SourcePage } from './page.ts';

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
