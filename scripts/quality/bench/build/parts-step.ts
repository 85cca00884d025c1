import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../../cli/paths.ts';
import { siteProgram, type Places } from './own-steps.ts';
import type { Program } from './measure-run.ts';
import { measureStages, type Step } from './step.ts';

/** How the results of this step are named; the number of parts is behind it. */
const STEP = 'parts-';

/** The last of its stages; those before it are the parts. */
export const JOIN = 'join';

/** Into how many parts the result of such a step divides the site; null: it is another step. */
export function partsOf(step: string): number | null {
  return step.startsWith(STEP) ? Number(step.slice(STEP.length)) : null;
}

/**
 * Markdown to a searchable site in parts, each with nothing kept from before, one after another: as
 * if each had a machine of its own. Then they are joined.
 */
export function partsStep(count: number, places: Places): Step {
  const folders = Array.from({ length: count }, (_, index) =>
    join(places.folder, 'parts', String(index + 1)),
  );
  const joined = join(places.folder, 'parts', 'joined');
  return {
    name: `${STEP}${count}`,
    what: `Markdown to a searchable site in ${count} parts, and these joined`,
    async run(measure) {
      await rm(join(places.folder, 'parts'), { recursive: true, force: true });
      const parts = folders.map((folder, index) => ({
        name: `part ${index + 1}/${count}`,
        ...siteProgram(places.content, folder, ['--shard', `${index + 1}/${count}`]),
      }));
      const program = { name: JOIN, ...joinProgram(places.content, folders, joined) };
      const measured = await measureStages(measure, [...parts, program]);
      await rm(join(places.folder, 'parts'), { recursive: true, force: true });
      return measured;
    },
  };
}

function joinProgram(content: string, parts: readonly string[], out: string): Program {
  return {
    command: process.execPath,
    args: ['scripts/cli/join.ts', ...parts, '--out', out],
    cwd: root,
    environment: { ARCHIVE_CONTENT: content },
  };
}
