import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { runCommand } from '../../cli/command.ts';
import { dist } from '../../cli/paths.ts';
import { serveFolder } from '../../cli/static-server.ts';
import { startBrowser } from '../../test/browser/browser.ts';
import { pageKinds } from '../../test/browser/built-files.ts';
import { budget, isReadingPage, weighPage, type Weight } from './weigh-page.ts';

const help = `npm run bench -- weight

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
    const weights = new Map<string, Weight>();
    for (const path of pageKinds(dist)) {
      const context = await browser.newContext();
      weights.set(path, await weighPage(await context.newPage(), server.url, path));
      await context.close();
    }
    console.table(Object.fromEntries(weights));
    console.log(`Budget of a page to read: ${budget.total} in all, ${budget.js} of JavaScript.`);
    const heavy = [...weights].filter(
      ([path, { total, js }]) => isReadingPage(path) && (total > budget.total || js > budget.js),
    );
    for (const [path] of heavy) console.error(`${path} is heavier.`);
    return heavy.length === 0 ? 0 : 1;
  } finally {
    await browserServer.close();
    await server.close();
  }
}
