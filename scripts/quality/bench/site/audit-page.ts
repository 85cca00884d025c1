import lighthouse, { type Result } from 'lighthouse';

/** What Lighthouse gives a score from 0 to 100 for, and the least that the site is content with. */
export const targets = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
} as const;
export type Category = keyof typeof targets;
export const categories = Object.keys(targets) as readonly Category[];

export type Audit = {
  readonly scores: Readonly<Record<Category, number>>;
  /** First and largest contentful paint and blocking time in milliseconds, layout shift. */
  readonly timings: readonly string[];
  /** What costs points where a score is below its target. */
  readonly shortfalls: readonly string[];
};

const timings = {
  'first-contentful-paint': 0,
  'largest-contentful-paint': 0,
  'total-blocking-time': 0,
  'cumulative-layout-shift': 3,
} as const;

/**
 * Looks at a page with Lighthouse’s own settings for a phone.
 *
 * @param address - of the page
 * @param port - on which a running browser can be driven
 * @param runs - how often; the one with the middle performance counts
 */
export async function auditPage(address: string, port: number, runs: number): Promise<Audit> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) {
    const outcome = await lighthouse(address, {
      port,
      logLevel: 'error',
      output: 'json',
      onlyCategories: [...categories],
    });
    if (!outcome) throw new Error(`Lighthouse does not say anything of ${address}.`);
    const { runtimeError } = outcome.lhr;
    if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
    results.push(outcome.lhr);
  }
  results.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  const middle = results[Math.floor(results.length / 2)];
  if (!middle) throw new Error('A page is looked at once at least.');
  return {
    scores: {
      performance: scoreOf(middle, 'performance'),
      accessibility: scoreOf(middle, 'accessibility'),
      'best-practices': scoreOf(middle, 'best-practices'),
      seo: scoreOf(middle, 'seo'),
    },
    timings: Object.entries(timings).map(([id, digits]) =>
      (middle.audits[id]?.numericValue ?? Number.NaN).toFixed(digits),
    ),
    shortfalls: categories
      .filter((it) => scoreOf(middle, it) < targets[it])
      .map((it) => `${it}: ${whatIsAmiss(middle, it).join('; ')}`),
  };
}

function scoreOf({ categories: found }: Result, category: Category): number {
  return Math.round((found[category]?.score ?? 0) * 100);
}

function whatIsAmiss({ categories: found, audits }: Result, category: Category): string[] {
  return (found[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => {
      const audit = audits[id];
      return `${audit?.title ?? id}${audit?.displayValue === undefined ? '' : ` (${audit.displayValue})`}`;
    });
}
