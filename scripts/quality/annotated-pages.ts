import path from 'node:path';
import type { SourcePage } from '../source/page.ts';
import { readSources } from '../source/read-sources.ts';
import { readTruths, type Truth } from './truth.ts';

/** A page with what it says. */
export type AnnotatedPage = { readonly page: SourcePage; readonly truth: Truth };

/** The pages written for the tests: newspapers of other kinds. */
export const papers = {
  sources: 'scripts/test/fixtures/papers/sources',
  truth: 'scripts/test/fixtures/papers/truth',
} as const;

/**
 * Reads sources and their annotations, in the order of the annotations' names.
 * @throws where an annotation has no source, or a source cannot be read
 */
export async function readAnnotatedPages(sources: string, truth: string): Promise<AnnotatedPage[]> {
  const [{ pages, problems }, truths] = await Promise.all([
    readSources(sources, false),
    readTruths(truth),
  ]);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${problem.file}: ${problem.found}`);
  return truths.map((it) => {
    const page = pages.find(({ source }) => stem(source) === stem(it.source));
    if (page === undefined) throw new Error(`${it.source} is annotated, but not in ${sources}`);
    return { page, truth: it };
  });
}

function stem(name: string): string {
  return path.posix.basename(name, '.txt');
}
