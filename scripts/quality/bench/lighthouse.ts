import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';
import { runCommand } from '../../cli/command.ts';
import { dist } from '../../cli/paths.ts';
import { serveFolder } from '../../cli/static-server.ts';
import { startBrowser } from '../../test/browser/browser.ts';
import { pageKinds } from '../../test/browser/built-files.ts';

const help = `npm run bench -- lighthouse [OPTIONS]

What Lighthouse says of the pages of dist/ with its settings for a phone on a slow line: home, page,
piece, place, directory, search, the largest of each. Fails where a score is below its target.

  --runs N   how often each page is looked at; the middle result counts (3): a
             machine that other work uses makes single ones worse`;

/** The kinds of pages that are looked at, by how their addresses begin. */
const kinds = ['index.html', 'pages/', 'pieces/', 'places/', 'places.html', 'search.html'];

/** What Lighthouse gives a score from 0 to 100 for, and the least that the site is content with. */
const targets = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof targets;
const categories = Object.keys(targets) as readonly Category[];

/** First and largest contentful paint and blocking time in milliseconds, layout shift. */
const timings = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

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
      const results = new Map<string, Result>();
      for (const path of pageKinds(dist).filter((it) =>
        kinds.some((kind) => it.startsWith(kind)),
      )) {
        if (stop.aborted) return 130;
        results.set(path, await audit(new URL(path, server.url).href, port, runs));
      }
      return report(results) ? 0 : 1;
    } finally {
      await browser.close();
      await server.close();
    }
  },
});

/**
 * Looks at a page with Lighthouse’s own settings for a phone.
 *
 * @param port - on which a running browser can be driven
 * @returns of several runs the one with the middle performance
 */
async function audit(address: string, port: number, runs: number): Promise<Result> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) {
    const outcome = await lighthouse(address, {
      port,
      logLevel: 'error',
      output: 'json',
      onlyCategories: [...categories],
    });
    const { runtimeError } = outcome?.lhr ?? { runtimeError: { message: 'no result' } };
    if (!outcome || runtimeError) throw new Error(`${address}: ${runtimeError?.message ?? ''}`);
    results.push(outcome.lhr);
  }
  results.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  const middle = results[results.length >> 1];
  if (!middle) throw new Error('A page is looked at once at least.');
  return middle;
}

/** Prints the scores, and what costs points where one is below its target; true: none is. */
function report(results: ReadonlyMap<string, Result>): boolean {
  const rows = [...results].map(([path, result]) => {
    const scores = categories.map((it) => [it, scoreOf(result, it)] as const);
    const times = timings.map((it) => [it, Math.round(result.audits[it]?.numericValue ?? NaN)]);
    return [path, Object.fromEntries([...scores, ...times])] as const;
  });
  console.table({ target: targets, ...Object.fromEntries(rows) });
  let good = true;
  for (const [path, result] of results) {
    for (const category of categories.filter((it) => scoreOf(result, it) < targets[it])) {
      good = false;
      console.error(`${path}: ${category}: ${whatIsAmiss(result, category).join('; ')}`);
    }
  }
  return good;
}

function scoreOf({ categories: found }: Result, category: Category): number {
  return Math.round((found[category]?.score ?? 0) * 100);
}

function whatIsAmiss({ categories: found, audits }: Result, category: Category): string[] {
  return (found[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => {
      const { title = id, displayValue } = audits[id] ?? {};
      return displayValue === undefined ? title : `${title} (${displayValue})`;
    });
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
