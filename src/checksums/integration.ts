import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeParts } from '../beside/write-parts.ts';
import { checksumsAddress } from '../open-data/collections.ts';
import { checksums } from './checksums.ts';

/**
 * Writes the checksums of the whole site. It must be the last of the integrations: what is written
 * after it has no checksum.
 */
export function checksumFile(): AstroIntegration {
  return {
    name: 'checksums',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const dist = fileURLToPath(dir);
        await writeParts(join(dist, checksumsAddress), await checksums(dist, [checksumsAddress]));
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(`checksums written in ${seconds} s`);
      },
    },
  };
}
