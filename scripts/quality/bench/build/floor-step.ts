import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Places } from './own-steps.ts';
import { measureStages, type Step } from './step.ts';
import { sumOf, weighFolder } from './weigh-folder.ts';

/** Name of the step. */
export const floor = 'floor';

/** What no builder is below: writing as many files as the site has, each as long. */
export function floorStep({ folder, dist }: Places): Step {
  return {
    name: floor,
    what: 'writing the same bytes in the same files',
    async run(measure) {
      const files = await weighFolder(dist);
      const list = join(folder, 'floor.json');
      const target = join(folder, 'floor');
      await rm(target, { recursive: true, force: true });
      await mkdir(target, { recursive: true });
      try {
        await writeFile(list, JSON.stringify(files));
        const args = [join(import.meta.dirname, 'write-same-bytes.ts'), list, target];
        const took = await measureStages(measure, [
          { name: 'writing', command: process.execPath, args, cwd: folder },
        ]);
        return { ...took, stages: [], ...sumOf(files) };
      } finally {
        await rm(target, { recursive: true, force: true });
        await rm(list, { force: true });
      }
    },
  };
}
