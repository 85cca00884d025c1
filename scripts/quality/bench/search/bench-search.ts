import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startBrowser } from '../../../test/browser/browser.ts';
import { runCommand } from '../../../cli/command.ts';
import { serveFolder } from '../../../cli/static-server.ts';
import { buildSite } from '../../../cli/astro-build.ts';
import { dist, root } from '../../../cli/paths.ts';
import { madePieces, readStock, segmentsOfAll } from './corpus.ts';
import { tableOf } from './figures.ts';
import { makeHost } from './host.ts';
import { measureBox } from './measure-box.ts';
import { measurePage, type PageFigures } from './measure-page.ts';
import { measurePeers } from './measure-peers.ts';
import { makePeers } from './peers.ts';
import { makeQueries } from './queries.ts';

const help = `npm run bench:search [-- OPTIONS]

Makes archives of the shipped sentences (always the same ones), indexes them, and asks the real
search page in a real browser every name of a place and 500 strings of 1 to 8 characters. Says
whether every answer is the literal truth, how fast it came, and how much was fetched for it; then
the same of MiniSearch, FlexSearch, Fuse.js and Pagefind as it comes, on the first archive.

  --pieces N,N   how many pieces the archives have   (10000,50000)
  --no-peers     this site alone`;

await runCommand({
  help,
  options: {
    pieces: { type: 'string', default: '10000,50000' },
    'no-peers': { type: 'boolean', default: false },
  },
  choices: [],
  async run({ values, stop }) {
    const sizes = values.pieces.split(',').map(Number);
    if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
      console.error(`--pieces takes numbers from 1 on, not ${values.pieces}.`);
      return 2;
    }
    if (!existsSync(dist) && (await buildSite({ output: 'hold', stop })) !== 0) return 1;
    let wrong = 0;
    for (const [index, size] of sizes.entries()) {
      if (stop.aborted) return 130;
      wrong += await bench(size, index === 0 && !values['no-peers']);
    }
    return wrong === 0 ? 0 : 1;
  },
});

/** @returns how many answers were wrong */
async function bench(size: number, withPeers: boolean): Promise<number> {
  const stock = readStock(join(root, 'content'));
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const { server: browserServer } = await startBrowser();
  const browser = await chromium.connect(browserServer.wsEndpoint());
  try {
    const making = await makeHost(stock, size, dist, folder);
    const megabytes = (making.bytes / 1e6).toFixed(1);
    console.log(
      `\n${size} pieces: indexed in ${making.seconds.toFixed(1)} s, ${making.memory.toFixed(0)} MB; ` +
        `${making.files} files, ${megabytes} MB`,
    );
    const texts = segmentsOfAll(madePieces(stock, size));
    const queries = makeQueries(stock.places, texts);
    const hits = queries.reduce((sum, { pieces }) => sum + pieces.size, 0) / queries.length;
    console.log(`${queries.length} queries, ${hits.toFixed(0)} hits each on average\n`);
    const server = await serveFolder({ folder, indexDocuments: false, host: '127.0.0.1' });
    try {
      const own = await measurePage(browser, server.url, folder, queries);
      console.log(tableOf([own]));
      console.log(`\n${details(own)}`);
      const typed = [...stock.places.slice(0, 40), 'dengtalu', 'dtl', 'huanbei', 'hbjd'];
      const box = await measureBox(browser, server.url, folder, typed);
      console.log(
        `a key to its suggestions:     ${inWords(box)}, at most ${box.most.toFixed(1)} ms\n` +
          `load of the machine:          ${loadavg()[0]?.toFixed(1) ?? '?'}`,
      );
      if (withPeers) {
        await makePeers(texts, folder);
        console.log(
          `\n${tableOf([own, ...(await measurePeers(browser, server.url, folder, queries))])}`,
        );
      }
      return own.wrong.length;
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
    await browserServer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function details({ screen, again, firstMost, wrong }: PageFigures): string {
  return [
    `to ten results on the screen: ${inWords(screen)}`,
    `to the count, asked again:    ${inWords(again)}`,
    `first query of a visit:       at most ${(firstMost / 1000).toFixed(0)} KB`,
    wrong.length === 0
      ? 'every answer is the literal truth'
      : `wrong answers (${wrong.length}): ${wrong.slice(0, 10).join(' ')}`,
  ].join('\n');
}

function inWords({ p50, p95 }: { p50: number; p95: number }): string {
  return `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
}
