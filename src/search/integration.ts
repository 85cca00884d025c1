import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileWriter } from './make/file-writer.ts';
import { writeSearchOfArchive } from './make/search-of-archive.ts';
import { serveIndex } from './serve-index.ts';

/** Puts the search indexes beside the built site, in `dist/`, with twins for a `dist/` that is opened as a folder. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        serveIndex(server);
      },
      // What is built is built aside (scripts/tasks/build-site.ts): nothing is ever half written.
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const start = performance.now();
        const writer = fileWriter(dist);
        const pieces = await writeSearchOfArchive((file) => writer.write(file), 'folders too');
        const kilobytes = Math.round(writer.bytes / 1024);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(
          `${pieces} pieces indexed in ${seconds} s, ${writer.files} files, ${kilobytes} KB`,
        );
      },
    },
  };
}
