import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TextHistoryRow } from '../../src/model/index.ts';
import { editPage } from '../pipeline.ts';
import { readAnnotatedPages } from '../quality/annotated-pages.ts';
import { readingOf } from '../quality/page-reading.ts';
import { scorePage } from '../quality/score-page.ts';
import { f1, sumOf } from '../quality/tally.ts';

/**
 * How far what the parser reads agrees with pages of this archive that people annotated, in
 * `truth/` beside its sources. Those of the tests say something of the program and nothing of the
 * archive: they do not count.
 *
 * @param content - the content folder
 * @returns null where the archive has no annotated pages
 * @throws where an annotation is none, or has no source
 */
export async function ownScore(content: string): Promise<TextHistoryRow['score']> {
  const truth = join(content, 'truth');
  if (!existsSync(truth)) return null;
  const pages = await readAnnotatedPages(join(content, 'sources'), truth);
  if (pages.length === 0) return null;
  const tallies = pages.map(
    ({ page, truth: it }) => scorePage(it, readingOf(editPage(page, null))).tallies,
  );
  const all = [...sumOf(tallies).values()].reduce(
    (sum, { right, got, want }) => ({
      right: sum.right + right,
      got: sum.got + got,
      want: sum.want + want,
    }),
    { right: 0, got: 0, want: 0 },
  );
  return { pages: pages.length, f1: Math.round(1000 * f1(all)) / 1000 };
}
