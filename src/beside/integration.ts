import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BesideThread, startBesideThread } from './thread.ts';

/**
 * Writes what is no page into the built site while the pages are rendered: search indexes, files of
 * references, open data. (In `astro dev` each of them is made when it is asked for.)
 */
export function besidePages(): AstroIntegration {
  let thread: BesideThread | null = null;
  let isBuild = false;
  return {
    name: 'beside-pages',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      // While Astro reads the collections and bundles, the index is collected.
      'astro:config:done': ({ config }) => {
        if (isBuild) thread ??= startBesideThread(fileURLToPath(config.outDir));
      },
      // By now Astro has emptied the folder. What is built is built aside
      // (scripts/cli/astro-build.ts): nothing is ever half written.
      'astro:build:setup': () => {
        thread?.open();
      },
      'astro:build:done': async ({ logger }) => {
        const reports = (await thread?.finish()) ?? [];
        thread = null;
        for (const { step, made, seconds, files, bytes } of reports) {
          const size = `${files} files, ${Math.round(bytes / 1024)} KB`;
          logger.fork(step).info(`${made} in ${seconds.toFixed(1)} s, ${size}`);
        }
      },
    },
  };
}
