import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn } from '../checksums/files-in.ts';
import { notFound, search } from '../links/addresses.ts';
import { site } from '../site/site.ts';
import { robots } from './robots.ts';
import { sitemapFiles } from './sitemap.ts';

/** What is no page of the archive. */
const noPages: ReadonlySet<string> = new Set([notFound, search]);

/** Writes `robots.txt` and, where the address of the site is settled, the sitemap. */
export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await writeFile(join(dist, 'robots.txt'), robots(site.address));
        if (site.address === null) {
          logger.info('no sitemap: the settings name no address');
          return;
        }
        const pages = (await filesIn(dist)).filter(
          (path) => path.endsWith('.html') && !noPages.has(path),
        );
        for (const { path, content } of sitemapFiles(site.address, pages)) {
          await writeFile(join(dist, path), content);
        }
        logger.info(`sitemap written, ${pages.length} pages`);
      },
    },
  };
}
