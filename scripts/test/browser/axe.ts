import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with the page as it is now, a line each.
 *
 * @param rules - ids of the rules to apply; left out: all
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // Not as a script of the page: its policy allows none but the site’s own.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
  const results = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run: (options: RunOptions) => Promise<AxeResults> };
    };
    const options: RunOptions = { resultTypes: ['violations'] };
    return await axe.run(runOnly === undefined ? options : { ...options, runOnly });
  }, rules);
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' ')}`,
  );
}
