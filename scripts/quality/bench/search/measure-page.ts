import type { Browser } from 'playwright-core';
import { type Asked, askPage, type Visit, visitSearch } from './ask-page.ts';
import { type Figures, judged, percentile } from './figures.ts';
import type { Query } from './queries.ts';

/** What the search page does, over all queries. */
export type PageFigures = Figures & {
  /** The largest first visit. */
  readonly firstMost: number;
  /** To the first ten results on the screen. */
  readonly screen: { readonly p50: number; readonly p95: number };
  /** Asked a second time in the same visit: nothing is fetched but records. */
  readonly again: { readonly p50: number; readonly p95: number };
  /** Queries whose answer is not the literal truth. */
  readonly wrong: readonly string[];
};

/** Visits that each ask one query and no more. */
const FIRST_VISITS = 15;
/** Queries by which a visit gets warm. */
const WARMING = 5;

/**
 * Asks the search page all queries, as a visitor does.
 *
 * @param url - address of the folder
 * @param folder - what is served there
 */
export async function measurePage(
  browser: Browser,
  url: string,
  folder: string,
  queries: readonly Query[],
): Promise<PageFigures> {
  const before: number[] = [];
  const firsts: number[] = [];
  for (const { text } of queries.slice(0, FIRST_VISITS)) {
    const visit = await visitSearch(browser, url, folder);
    const opened = await visit.transferred();
    await askPage(visit.page, text);
    await visit.page.waitForLoadState('networkidle');
    before.push(opened);
    firsts.push(opened + (await visit.transferred()));
    await visit.close();
  }
  const visit = await visitSearch(browser, url, folder);
  await askAll(visit, queries.slice(0, WARMING));
  const { asked, later } = await askAll(visit, queries);
  const again = await askAll(visit, queries);
  await visit.close();
  const of = (all: readonly Asked[], value: 'count' | 'screen', share: number): number =>
    percentile(
      all.map((it) => it[value]),
      share,
    );
  return {
    engine: 'this site',
    before: percentile(before, 0.5),
    first: percentile(firsts, 0.5),
    firstMost: Math.max(...firsts),
    later: percentile(later, 0.5),
    p50: of(asked, 'count', 0.5),
    p95: of(asked, 'count', 0.95),
    screen: { p50: of(asked, 'screen', 0.5), p95: of(asked, 'screen', 0.95) },
    again: { p50: of(again.asked, 'count', 0.5), p95: of(again.asked, 'count', 0.95) },
    ...judged(
      queries,
      asked.map(({ pieces }) => pieces),
    ),
    wrong: queries.flatMap((query, index) => (isRight(query, asked[index]) ? [] : [query.text])),
  };
}

async function askAll(
  visit: Visit,
  queries: readonly Query[],
): Promise<{ asked: Asked[]; later: number[] }> {
  const asked: Asked[] = [];
  const later: number[] = [];
  await visit.transferred();
  for (const { text } of queries) {
    asked.push(await askPage(visit.page, text));
    later.push(await visit.transferred());
  }
  return { asked, later };
}

/** Every piece that has it and no other, the number said, ten of them shown. */
function isRight({ pieces }: Query, asked: Asked | undefined): boolean {
  return (
    asked?.pieces.length === pieces.size &&
    asked.pieces.every((piece) => pieces.has(piece)) &&
    asked.shown === Math.min(10, pieces.size) &&
    (pieces.size === 0 || asked.status.includes(`${pieces.size} 篇`))
  );
}
