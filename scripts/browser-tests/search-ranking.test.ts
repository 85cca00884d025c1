import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sites, visit } from './site.ts';

type Judged = { readonly query: string; readonly first: readonly string[]; readonly why: string };

const judged = parse(
  readFileSync(new URL('fixtures/judged-queries.yaml', import.meta.url), 'utf8'),
) as Judged[];

/** The shipped archive alone was judged. */
const isShipped = process.env.ARCHIVE_CONTENT === undefined;

describe.runIf(isShipped)('the order that a person would choose', () => {
  const [site] = sites;

  test('twenty queries are judged, each with its reason', () => {
    expect(judged).toHaveLength(20);
    expect(judged.filter(({ why }) => why === '')).toEqual([]);
  });

  test.each(judged)('$query: $why', async ({ query, first }) => {
    if (!site) throw new Error('no site is served');
    const { page } = await visit(site, `search.html?q=${encodeURIComponent(query)}`);
    const titles = page.locator('#search-results > li > .result-title');
    await titles.nth(first.length - 1).waitFor();
    const shown = (await titles.allInnerTexts()).slice(0, first.length);
    expect(shown.map((title, at) => (title.includes(first[at] ?? '') ? first[at] : title))).toEqual(
      first,
    );
  });
});
