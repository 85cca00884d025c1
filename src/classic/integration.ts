import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FOLDER, shelveScripts } from './shelve-scripts.ts';

/**
 * Pages load their scripts as classic ones: modules are refused where a page is opened from a
 * folder. `import address from './part.ts?classic'` gives the address of such a script, for a page
 * to name (`<script is:inline defer src={to(address)}>`) or for another script to load when it is
 * needed (load-script.ts).
 */
export function classicScripts(): AstroIntegration {
  let shelf = shelveScripts('hashed');
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') shelf = shelveScripts('plain');
        updateConfig({ vite: { plugins: [shelf.plugin] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${FOLDER}/`, (request, response, next) => {
          const address = FOLDER + (request.url ?? '').replace(/\?.*$/, '');
          shelf.scripts().then((scripts) => {
            const script = scripts.get(address);
            if (!script) {
              next();
              return;
            }
            response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
            response.setHeader('Cache-Control', 'no-store');
            response.end(script.code);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        await mkdir(join(dist, FOLDER), { recursive: true });
        for (const [address, { code }] of await shelf.scripts()) {
          await writeFile(join(dist, address), code);
        }
      },
    },
  };
}
