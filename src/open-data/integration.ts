import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { catalogue } from './catalogue.ts';
import { catalogueAddress } from './collections.ts';

/** Writes the catalogue of `data/` when the files that it describes are there. */
export function openData(): AstroIntegration {
  return {
    name: 'open-data',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const dist = fileURLToPath(dir);
        await writeFile(join(dist, catalogueAddress), await catalogue(dist));
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(`catalogue written in ${seconds} s`);
      },
    },
  };
}
