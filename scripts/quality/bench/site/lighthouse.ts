import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { startBrowser } from '../../../test/browser/browser.ts';
import { pageKinds } from '../../../test/browser/built-files.ts';
import { runCommand } from '../../../cli/command.ts';
import { serveFolder } from '../../../cli/static-server.ts';
import { dist } from '../../../cli/paths.ts';
import { auditPage, categories, targets, type Audit } from './audit-page.ts';
import { printTable } from './print-table.ts';

const help = `npm run lighthouse

What Lighthouse says of the pages of dist/ with its settings for a phone on a slow line: home, page,
piece, place, directory, search, the largest of each. Fails where a score is below its target.

  --runs N   how often each page is looked at; the middle result counts (3): a
             machine that other work uses makes single ones worse`;

/** The kinds of pages that are looked at, by how their addresses begin. */
const kinds = ['index.html', 'pages/', 'pieces/', 'places/', 'places.html', 'search.html'];

await runCommand({
  help,
  options: { runs: { type: 'string' } },
  choices: [],
  async run({ values, stop }) {
    const runs = Number(values.runs ?? '3');
    if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs is a number from 1 on.');
    if (!existsSync(dist)) {
      console.error('There is no built site yet: npm run build');
      return 1;
    }
    const server = await serveFolder({ folder: dist, host: '127.0.0.1' });
    const port = await freePort();
    const { server: browser } = await startBrowser([`--remote-debugging-port=${port}`]);
    try {
      const audits: [string, Audit][] = [];
      for (const path of pageKinds(dist).filter((it) =>
        kinds.some((kind) => it.startsWith(kind)),
      )) {
        if (stop.aborted) return 130;
        audits.push([path, await auditPage(new URL(path, server.url).href, port, runs)]);
      }
      report(audits);
      return audits.some(([, audit]) => audit.shortfalls.length > 0) ? 1 : 0;
    } finally {
      await browser.close();
      await server.close();
    }
  },
});

function report(audits: readonly [string, Audit][]): void {
  const figures = ['first paint ms', 'largest paint ms', 'blocking ms', 'shift'];
  printTable(
    ['', ...categories, ...figures],
    ['target', ...categories.map((it) => targets[it])],
    ...audits.map(([path, { scores, timings }]) => [
      path,
      ...categories.map((it) => scores[it]),
      ...timings,
    ]),
  );
  for (const [path, { shortfalls }] of audits) {
    for (const shortfall of shortfalls) console.error(`${path}: ${shortfall}`);
  }
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
