import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeCatalogue } from './catalogue.ts';

/** Writes the catalogue of `data/` when the files that it describes are there. */
export function openData(): AstroIntegration {
  return {
    name: 'open-data',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const start = performance.now();
        writeCatalogue(fileURLToPath(dir));
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(`catalogue written in ${seconds} s`);
      },
    },
  };
}
