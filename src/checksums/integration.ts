import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { knownMarks } from '../kept/known-marks.ts';
import { writeParts } from '../beside/write-parts.ts';
import { checksumsAddress } from '../exports/data/collections.ts';
import { checksums } from './checksums.ts';
import { SumList } from './sum-list.ts';

/**
 * Writes the checksums of the whole site. It must be the last of the integrations: what is written
 * after it has no checksum. Files that are taken from the site before, which the variable
 * ARCHIVE_FORMER names, are not read again.
 */
export function checksumFile(): AstroIntegration {
  const former = process.env['ARCHIVE_FORMER'];
  let notes = '';
  return {
    name: 'checksums',
    hooks: {
      'astro:config:done': ({ config }) => {
        notes = join(fileURLToPath(config.cacheDir), 'checksums');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const dist = fileURLToPath(dir);
        const known = former === undefined ? undefined : SumList.read(notes);
        const { lines, list, read } = await checksums(dist, [checksumsAddress], known, knownMarks);
        await writeParts(join(dist, checksumsAddress), lines);
        list.write(notes);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(`checksums written in ${seconds} s, ${read} of ${lines.length} files read`);
      },
    },
  };
}
