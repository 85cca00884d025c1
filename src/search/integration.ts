import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { fileWriter } from './make/file-writer.ts';
import { writeSearchOfArchive } from './make/search-of-archive.ts';
import { makeScriptsRelative } from './relative-scripts.ts';
import { serveIndex } from './serve-index.ts';

type RenderBuiltAssetUrl = NonNullable<
  NonNullable<ViteUserConfig['experimental']>['renderBuiltUrl']
>;
const renderBuiltUrl: RenderBuiltAssetUrl = (_, { hostType }) =>
  hostType === 'js' ? { relative: true } : undefined;

/** Puts the search indexes beside the built site, in `dist/pagefind/` and `dist/pairs/`. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      // A script within the page would need a policy that allows such scripts; one that a script
      // names from the root of the host would not be found under a path.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { build: { assetsInlineLimit: 0 }, experimental: { renderBuiltUrl } },
        });
      },
      'astro:server:setup': ({ server }) => {
        serveIndex(server);
      },
      // What is built is built aside (scripts/tasks/build-site.ts): nothing is ever half written.
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await makeScriptsRelative(dist);
        const writer = fileWriter(dist);
        const pieces = await writeSearchOfArchive((file) => writer.write(file));
        const kilobytes = Math.round(writer.bytes / 1024);
        logger.info(`${pieces} pieces indexed, ${writer.files} files, ${kilobytes} KB`);
      },
    },
  };
}
