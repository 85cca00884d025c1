import type { AstroIntegration } from 'astro';
import { serveIndex } from './serve-index.ts';

/** Serves the search indexes in `astro dev`; in a build src/beside/ writes them. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        serveIndex(server);
      },
    },
  };
}
