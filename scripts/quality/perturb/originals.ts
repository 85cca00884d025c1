import type { SourcePage } from '../../source/page.ts';
import { readSources } from '../../source/read-sources.ts';
import { editPage } from '../../pipeline.ts';
import { papers, readAnnotatedPages } from '../annotated-pages.ts';
import { readingOf, type PageReading } from '../page-reading.ts';
import { truthOfReading } from '../truth-of-reading.ts';
import type { Truth } from '../truth.ts';

/** A page that variants are made of. */
export type Original = {
  readonly page: SourcePage;
  /** As it is read without a record. */
  readonly reading: PageReading;
  readonly truth: Truth;
  /** The truth is an annotation; else it is the reading of the page as it was printed. */
  readonly annotated: boolean;
};

/** The annotated pages, and the pages of the archive. */
export async function readOriginals(): Promise<Original[]> {
  const [annotated, { pages }] = await Promise.all([
    readAnnotatedPages(papers.sources, papers.truth),
    readSources('content/sources', false),
  ]);
  return [
    ...annotated.map(({ page, truth }) => ({
      page,
      truth,
      reading: readingOf(editPage(page, null)),
      annotated: true,
    })),
    ...pages.map((page) => {
      const reading = readingOf(editPage(page, null));
      return { page, truth: truthOfReading(page.source, reading), reading, annotated: false };
    }),
  ];
}
