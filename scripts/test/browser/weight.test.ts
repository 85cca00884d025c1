import { describe, expect, test } from 'vitest';
import { budget, isReadingPage, weighPage } from '../../quality/bench/weigh-page.ts';
import { pageKinds } from './built-files.ts';
import { newPage, sites } from './site.ts';

const [site] = sites;
if (!site) throw new Error('no site is served');

describe('what a page costs', () => {
  test.each(pageKinds().filter(isReadingPage))('%s keeps to the budget', async (path) => {
    const weight = await weighPage(await newPage(), site.url, path);
    expect(weight.html).toBeGreaterThan(0);
    expect(weight.css).toBeGreaterThan(0);
    expect(weight.total).toBeLessThanOrEqual(budget.total);
    expect(weight.js).toBeLessThanOrEqual(budget.js);
  });
});
