import type { Mark, StageFigures } from './stage-figures.ts';

/**
 * The stages of a site's build: those that come one after another, and behind a bar those that run
 * while pages are rendered.
 */
export type SiteStage =
  | 'collections'
  | 'bundling'
  | 'pages'
  | 'finishing'
  | '| search index'
  | '| references'
  | '| data files';

/** Which stage a line of the site's build says the end of. */
const ends: readonly (readonly [RegExp, SiteStage])[] = [
  [/\[content\] Synced content/u, 'collections'],
  [/generating static routes/u, 'bundling'],
  [/^[\d:]+ ✓ Completed in/u, 'pages'],
  [/\[build\] Complete!/u, 'finishing'],
];

/** What runs beside the pages says its own time, under these names. */
const beside: ReadonlyMap<string, SiteStage> = new Map([
  ['search', '| search index'],
  ['references', '| references'],
  ['data', '| data files'],
]);

/** @returns the stage that ends with this line of `npm run build`; else null */
export function siteStageEnding(line: string): SiteStage | null {
  return ends.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}

/**
 * The stages that ran beside the pages, as the build tells them at its end. Memory is that of the
 * pages: it cannot be told apart.
 */
export function stagesBeside(lines: readonly string[]): StageFigures[] {
  return lines.flatMap((line) => {
    const [, step = '', seconds] = /\[(\w+)\] .* in ([\d.]+) s\b/u.exec(line) ?? [];
    const name = beside.get(step);
    return name === undefined ? [] : [{ name, seconds: Number(seconds), peak: null }];
  });
}

/** To which stage a file of the built site belongs, by its path. */
export function siteStageOf(path: string): SiteStage {
  if (/^(?:pagefind|pairs|names|records)\//u.test(path)) return '| search index';
  if (/^pieces\/.*\.(?:bib|ris|txt)$/u.test(path)) return '| references';
  if (path.startsWith('data/')) return '| data files';
  if (/^(?:sitemap|robots\.txt$)/u.test(path)) return 'finishing';
  return 'pages';
}

/**
 * When the stages of `npm run archive` ended: it says at its end how long each took, one after
 * another. What it takes to start belongs to the first.
 *
 * @param lines - that it printed
 * @param seconds - when it ended
 */
export function archiveMarks(lines: readonly string[], seconds: number): Mark[] {
  const times = lines.flatMap((line) => {
    const [, stage, milliseconds] = /^time, (\w+)\s+(\d+) ms$/u.exec(line) ?? [];
    return stage === undefined ? [] : [{ stage, seconds: Number(milliseconds) / 1000 }];
  });
  let at = seconds;
  return times
    .toReversed()
    .map((time) => {
      const mark = { stage: time.stage, at };
      at = Math.max(0, at - time.seconds);
      return mark;
    })
    .toReversed();
}
