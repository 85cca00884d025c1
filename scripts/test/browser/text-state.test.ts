import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Page, TextCounts } from '../../../src/model/index.ts';
import { dist } from '../../cli/paths.ts';
import { pageKinds } from './built-files.ts';
import { everyHost, sites, visit } from './site.ts';

/** A host, a host under a path, and a folder. */
const places = [...sites, ...everyHost.filter(({ name }) => name.includes('folder'))];
const data = (name: string): unknown =>
  JSON.parse(readFileSync(join(dist, 'data', `${name}.json`), 'utf8'));

describe.each(places)('$name, the state of the text', (here) => {
  test('leads from a doubt to its place with the form for correcting open', async () => {
    const { page, problems } = await visit(here, 'text-state.html');
    const link = page.locator('.state-doubts a[href*="correct="]').first();
    const line = /correct=(\d+)/.exec((await link.getAttribute('href')) ?? '')?.[1];
    await link.click();
    await page.locator('.correction-form').waitFor();
    expect(new URL(page.url()).searchParams.get('correct')).toBe(line);
    await expect.poll(() => page.locator('.correction-form').innerText()).toContain(line);
    expect(problems).toEqual([]);
  });
});

test('every doubt of every page is linked at its line', () => {
  const html = readFileSync(join(dist, 'text-state.html'), 'utf8');
  const links = [...html.matchAll(/href="[^"]*(?:correct=|source\/[^"]*#L)(\d+)"/g)].map(([, at]) =>
    Number(at),
  );
  const doubted = (data('pages') as Page[]).flatMap(({ doubts }) =>
    doubts.map((it) => it.lines[0]),
  );
  expect(links.toSorted((a, b) => a - b)).toEqual(doubted.toSorted((a, b) => a - b));
});

test('its numbers are the sums of those in data/', async () => {
  const [site] = sites;
  if (!site) throw new Error('no site is served');
  const { page } = await visit(site, 'text-state.html');
  const sum = (key: keyof TextCounts): number =>
    (data('text-state') as TextCounts[]).reduce((total, counts) => total + counts[key], 0);
  const shown = await page.locator('.state-totals dl > div').allInnerTexts();
  const figures = Object.fromEntries(
    shown.map((it): [string, string] => {
      const [name = '', figure = ''] = it.split(/\s+/);
      return [name, figure];
    }),
  );
  expect(figures).toMatchObject({
    原文行数: String(sum('lines')),
    推定: String(sum('inferred')),
    存疑: String(sum('doubts')),
    疑误未改: String(sum('noted')),
    中断: String(sum('cutOff')),
    错乱: String(sum('garbled')),
  });
  const accounted = sum('inPieces') + sum('ofPage') + sum('noise');
  expect(accounted).toBe(sum('lines'));
});

test('is among the pages that are held against the rules of accessibility', () => {
  expect(pageKinds()).toContain('text-state.html');
});
