import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startBrowser } from '../../../test/browser/browser.ts';
import { pageKinds } from '../../../test/browser/built-files.ts';
import { runCommand } from '../../../cli/command.ts';
import { serveFolder } from '../../../cli/static-server.ts';
import { dist } from '../../../cli/paths.ts';
import { printTable } from './print-table.ts';
import { budget, isReadingPage, parts, weighPage, type Weight } from './weigh-page.ts';

const help = `npm run weight

What the pages of dist/ cost those who load them: bytes compressed with gzip, by kind of file, of
each page that stands alone and of the largest of each other kind. Fails where one that is read,
any but the search page, is heavier than its budget.`;

await runCommand({ help, options: {}, choices: [], run: weigh });

async function weigh(): Promise<number> {
  if (!existsSync(dist)) {
    console.error('There is no built site yet: npm run build');
    return 1;
  }
  const server = await serveFolder({ folder: dist, indexDocuments: false, host: '127.0.0.1' });
  const { server: browserServer } = await startBrowser();
  const browser = await chromium.connect(browserServer.wsEndpoint());
  try {
    const weights: [string, Weight][] = [];
    for (const path of pageKinds(dist)) {
      const context = await browser.newContext();
      weights.push([path, await weighPage(await context.newPage(), server.url, path)]);
      await context.close();
    }
    printTable(
      ['bytes, gzip', ...parts, 'total'],
      ...weights.map(([path, it]) => [
        path,
        ...[...parts, 'total' as const].map((part) => it[part]),
      ]),
    );
    const heavy = weights.filter(
      ([path, { total, js }]) => isReadingPage(path) && (total > budget.total || js > budget.js),
    );
    console.log(`\nBudget of a page to read: ${budget.total} in all, ${budget.js} of JavaScript.`);
    for (const [path] of heavy) console.error(`${path} is heavier.`);
    return heavy.length === 0 ? 0 : 1;
  } finally {
    await browserServer.close();
    await server.close();
  }
}
