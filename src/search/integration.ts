import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as addresses from '../links/addresses.ts';
import { indexOfArchive } from './make/index-of-archive.ts';
import { writeIndex } from './make/write-index.ts';
import { makeScriptsRelative } from './relative-scripts.ts';
import { serveIndex } from './serve-index.ts';

/** Puts the search index beside the built site, in `dist/pagefind/`. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      // A script within the page would need a policy that allows such scripts.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { assetsInlineLimit: 0 } } });
      },
      'astro:server:setup': ({ server }) => {
        serveIndex(server);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await makeScriptsRelative(dist, addresses.search);
        const { pieces, files } = await indexOfArchive();
        const bytes = await writeIndex(files, join(dist, 'pagefind'));
        const kilobytes = Math.round(bytes / 1024);
        logger.info(`${pieces} pieces indexed, ${files.length} files, ${kilobytes} KB`);
      },
    },
  };
}
