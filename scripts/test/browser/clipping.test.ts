import { expect, test } from 'vitest';
import { pageWith } from './built-files.ts';
import { sites, visit } from './site.ts';

const [site] = sites;
if (!site) throw new Error('no site is served');
const emended = pageWith('pieces', '<del>');
/** What is on A4 between the margins, in CSS pixels. */
const a4 = { width: Math.round(((210 - 36) / 25.4) * 96), height: 1000 };

test('a clipping has the piece, its notes and its source, and nothing of the site', async () => {
  const { page } = await visit(site, emended, { viewport: a4 });
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.headline', '.byline', '.paragraph', '.note-list', '.clipping-source']) {
    await expect.poll(() => page.locator(part).first().isVisible(), { message: part }).toBe(true);
  }
  const kept = new Set(
    'piece title-block reading body attached editorial-notes clipping-source'.split(' '),
  );
  const shown = await page
    .locator('body > *, main > *, .piece > *, .reading > *')
    .evaluateAll((all) =>
      all.filter((it) => it.checkVisibility()).map((it) => it.getAttribute('class') ?? ''),
    );
  const others = shown.filter((name) => name !== '' && !kept.has(name.split(' ')[0] ?? ''));
  expect(others).toEqual([]);
  await expect
    .poll(() => page.locator(':is(button, .permalink, .source-lines):visible').count())
    .toBe(0);
});

test('it says page, printing day, lines and address, and what was inferred', async () => {
  const { page } = await visit(site, pageWith('pieces', /clipping-source.*推定/su));
  await page.emulateMedia({ media: 'print' });
  const source = (await page.locator('.clipping-source').innerText()).replace(/\s+/g, '');
  expect(source).toMatch(/出处：.+印行（推定）；识别稿.+\.txt，第[\d—、]+行。/);
  const path = new URL(page.url()).pathname.slice(1);
  await expect.poll(() => page.locator('.clipping-address').innerText()).toContain(path);
});

test('newsprint columns, black on white, whatever was chosen for the screen', async () => {
  const { page } = await visit(site, emended, { viewport: a4, colorScheme: 'dark' });
  await page.locator('.reading-tools [value=large]').click();
  await page.locator('[data-choice=theme] [value=dark]').click();
  await page.emulateMedia({ media: 'print' });
  const { characters, ink, paper, columns } = await page
    .locator('.paragraph')
    .first()
    .evaluate((it) => {
      const body = getComputedStyle(it.closest('.body') ?? it);
      const width = (it.closest('.body')?.clientWidth ?? 0) - parseFloat(body.columnGap);
      return {
        characters: width / 2 / parseFloat(getComputedStyle(it).fontSize),
        ink: getComputedStyle(it).color,
        paper: getComputedStyle(document.documentElement).backgroundColor,
        columns: body.columnCount,
      };
    });
  expect(columns).toBe('2');
  expect(characters).toBeGreaterThan(18);
  expect(characters).toBeLessThan(26);
  expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('on paper as wide as A4', async () => {
  const { page } = await visit(site, emended);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[4-6][.\d]* 84[12][.\d]*\]/);
});
