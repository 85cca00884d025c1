import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askWhole } from './search-answers.ts';
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

  test('the twenty answers begin as was judged', async () => {
    if (!site) throw new Error('no site is served');
    const { page } = await visit(site, 'search.html');
    const answers = await askWhole(
      page,
      judged.map(({ query }) => query),
    );
    const wrong = judged.flatMap(({ query, first, why }, index) => {
      const shown = answers[index]?.titles.slice(0, first.length) ?? [];
      const isRight = first.every((title, at) => shown[at]?.includes(title) === true);
      return isRight ? [] : [{ query, why, first, shown }];
    });
    expect(wrong).toEqual([]);
  });
});
