import { join } from 'node:path';
import { root, tools } from '../../cli/paths.ts';
import type { Mark, Program, TimedLine } from './measure-run.ts';

/** Sources to Markdown: what `npm run archive` does. */
export function archiveOf(content: string): Program {
  const [sources, authorities] = [join(content, 'sources'), join(content, 'authorities')];
  return {
    args: [tools.archive, '--sources', sources, '--authorities', authorities, '--out', content],
    stages: archiveStages,
  };
}

/** Markdown to a searchable site: what `npm run build` does. */
export function siteOf(content: string, dist: string): Program {
  return {
    args: [join(root, 'scripts', 'site.ts'), 'build', '--out', dist],
    environment: { ARCHIVE_CONTENT: content },
    stages: siteStages,
  };
}

/**
 * When the stages of `npm run archive` ended: it says at its end how long each took, one after
 * another. What it takes to start belongs to the first.
 */
export function archiveStages(lines: readonly TimedLine[], seconds: number): Mark[] {
  const times = lines.flatMap(({ text }) => {
    const [, stage, milliseconds] = /^time, (\w+)\s+(\d+) ms$/u.exec(text) ?? [];
    return stage === undefined ? [] : [{ stage, seconds: Number(milliseconds) / 1000 }];
  });
  return times.map(({ stage }, index) => {
    const after = times.slice(index + 1).reduce((sum, it) => sum + it.seconds, 0);
    return { stage, at: Math.max(0, seconds - after) };
  });
}

/** Which line of Astro's says the end of which stage. */
const siteEnds: readonly (readonly [RegExp, string])[] = [
  [/\[content\] Synced content/u, 'collections'],
  [/generating static routes/u, 'bundling'],
  [/^[\d:]+ ✓ Completed in/u, 'pages'],
  [/\[build\] Complete!/u, 'finishing'],
];

/** When the stages of a build of the site ended, each once: the last line that says so. */
export function siteStages(lines: readonly TimedLine[]): Mark[] {
  return siteEnds.flatMap(([pattern, stage]) => {
    const line = lines.findLast(({ text }) => pattern.test(text));
    return line === undefined ? [] : [{ stage, at: line.at }];
  });
}
