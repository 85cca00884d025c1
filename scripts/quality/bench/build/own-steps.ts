import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readSources } from '../../../source/read-sources.ts';
import { root, tools } from '../../../cli/paths.ts';
import { archiveMarks, siteStageEnding, siteStageOf, stagesBeside } from './build-log.ts';
import { changeLine } from './change-line.ts';
import { growingFiles } from './growing-files.ts';
import { makeSources } from './made-sources.ts';
import type { Program } from './measure-run.ts';
import { peakOf, stageFigures } from './stage-figures.ts';
import { measureStages, type Step } from './step.ts';
import { largestFolder, sumOf, weighFolder } from './weigh-folder.ts';

/** Where the archive of one size, its site and the other builders' work are. */
export type Places = {
  /** Absolute path; all others are below it. */
  readonly folder: string;
  readonly content: string;
  readonly dist: string;
};

export function placesIn(folder: string): Places {
  return { folder, content: join(folder, 'content'), dist: join(folder, 'dist') };
}

/** The two halves of the way from sources to a searchable site, and that way after one change. */
export const ownSteps = { archive: 'archive', site: 'site', oneChange: 'one-change' } as const;

/** Sources to Markdown: what `npm run archive` does, with nothing kept from before. */
export function archiveStep(count: number, { folder, content }: Places): Step {
  return {
    name: ownSteps.archive,
    what: 'sources to Markdown',
    async run(measure) {
      // What is kept of the run before lies in it, beside the content.
      await rm(folder, { recursive: true, force: true });
      const pages = await makeContent(count, content);
      const { seconds, samples, lastLines } = await measure(archiveProgram(content));
      const sources = await weighFolder(join(content, 'sources'));
      const all = await weighFolder(content);
      const written = all.filter(({ path }) => /^\w+\/[^/]+\.md$/u.test(path));
      return {
        seconds,
        peak: peakOf(samples, 0, seconds),
        ...sumOf(written),
        pieces: sumOf(written, (path) => path.startsWith('pieces/')).files,
        pages,
        stages: stageFigures(archiveMarks(lastLines, seconds), samples, seconds).map((stage) =>
          stage.name === 'read' ? { ...stage, ...sumOf(sources) } : stage,
        ),
      };
    },
  };
}

/** Markdown to a searchable site: what `npm run build` does, with nothing kept from before. */
export function siteStep({ content, dist }: Places): Step {
  return {
    name: ownSteps.site,
    what: 'Markdown to a searchable site',
    async run(measure) {
      await rm(dist, { recursive: true, force: true });
      await rm(`${dist}.cache`, { recursive: true, force: true });
      const { seconds, samples, marks, lastLines } = await measure(siteProgram(content, dist));
      const files = await weighFolder(dist);
      const timed = [...stageFigures(marks, samples, seconds), ...stagesBeside(lastLines)];
      const stages = timed.map((stage) => {
        const sum = sumOf(files, (path) => siteStageOf(path) === stage.name);
        return sum.files === 0 ? stage : { ...stage, ...sum };
      });
      return {
        seconds,
        peak: peakOf(samples, 0, seconds),
        ...sumOf(files),
        largestFolder: largestFolder(files),
        growing: growingFiles(files),
        stages,
      };
    },
  };
}

/** One line of one source changed, and both halves once more. */
export function oneChangeStep({ content, dist }: Places): Step {
  return {
    name: ownSteps.oneChange,
    what: 'one line of one source changed, and all of it again',
    async run(measure) {
      if (!existsSync(dist)) throw new Error('the site is not built: there is nothing to change');
      const sources = join(content, 'sources');
      const names = (await readdir(sources)).filter((name) => name.endsWith('.txt')).sort();
      const source = join(sources, names[Math.floor(names.length / 2)] ?? '');
      await writeFile(source, changeLine(await readFile(source, 'utf8')));
      return measureStages(measure, [
        { name: 'archive', ...archiveProgram(content) },
        { name: 'site', ...siteProgram(content, dist) },
      ]);
    },
  };
}

/** @returns how many pages it has */
async function makeContent(count: number, content: string): Promise<number> {
  const { pages } = await readSources(join(root, 'content', 'sources'), false);
  const pieces = await readdir(join(root, 'content', 'pieces'));
  const made = await makeSources(pages, pieces.length, count, join(content, 'sources'));
  await mkdir(content, { recursive: true });
  await cp(join(root, 'content', 'authorities'), join(content, 'authorities'), { recursive: true });
  const settings = await readFile(join(root, 'content', 'archive.yaml'), 'utf8');
  // With an address there is a sitemap, as there is of an archive that is published.
  const published = settings.replace(/^address: .*$/mu, 'address: https://archive.example/');
  await writeFile(join(content, 'archive.yaml'), published);
  return made;
}

function archiveProgram(content: string): Program {
  const sources = join(content, 'sources');
  const authorities = join(content, 'authorities');
  return {
    command: process.execPath,
    args: [tools.archive, '--sources', sources, '--authorities', authorities, '--out', content],
    cwd: root,
  };
}

/** @param options - of `npm run build` */
export function siteProgram(
  content: string,
  dist: string,
  options: readonly string[] = [],
): Program {
  return {
    command: process.execPath,
    args: ['scripts/cli/build-site.ts', '--out', dist, ...options],
    cwd: root,
    environment: { ARCHIVE_CONTENT: content },
    endsStage: siteStageEnding,
  };
}
