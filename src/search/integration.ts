import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDirectory } from '../archive/content-directory.ts';
import { readBody } from '../archive/read-body.ts';
import * as addresses from '../links/addresses.ts';
import { entriesOf } from './make/entries.ts';
import { readArchive } from './make/read-archive.ts';
import { writeIndex } from './make/write-index.ts';
import { makeScriptsRelative } from './relative-scripts.ts';

/** Puts the search index beside the built site, in `dist/pagefind/`. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      // A script within the page would need a policy that allows such scripts.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { assetsInlineLimit: 0 } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const archive = await readArchive(contentDirectory());
        const entries = entriesOf(archive, ({ id }) => readBody('pieces', id));
        const dist = fileURLToPath(dir);
        await makeScriptsRelative(dist, addresses.search);
        const report = await writeIndex(entries, join(dist, 'pagefind'));
        const kilobytes = Math.round(report.bytes / 1024);
        logger.info(`${report.pieces} pieces indexed, ${report.files} files, ${kilobytes} KB`);
      },
    },
  };
}
