import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn } from './files-in.ts';
import { site } from '../../site/site.ts';
import { robots } from './robots.ts';
import { writeSitemap } from './write-sitemap.ts';

/** Writes `robots.txt` and, where the address of the site is settled, the sitemap. */
export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await writeFile(join(dist, 'robots.txt'), robots(site.address));
        const written = await writeSitemap(dist, filesIn(dist));
        logger.info(
          written.length === 0 ? 'no sitemap: the settings name no address' : 'sitemap written',
        );
      },
    },
  };
}
