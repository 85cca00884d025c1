import { existsSync } from 'node:fs';
import type { AstroIntegration, HookParameters } from 'astro';
import { colourRules } from './palette.ts';
import { sayWhetherServed } from './is-served.ts';
import { settingsFile, site } from './site.ts';

/** The stylesheet of every page; with `?url` its address is meant, a script. */
const stylesheet = /\/src\/styles\/paper\.css(?:$|\?(?!url$))/;

/** Puts the archive's colours into the stylesheet, and follows its settings in `astro dev`. */
export function settings(): AstroIntegration {
  return {
    name: 'settings',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, addWatchFile, logger }) => {
        sayWhetherServed(command === 'dev');
        if (existsSync(settingsFile)) addWatchFile(settingsFile);
        else logger.warn(`There is no ${settingsFile}: the archive is called “${site.title}”.`);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'colours',
                enforce: 'pre',
                transform: {
                  filter: { id: stylesheet },
                  handler: (code) => `${code}\n${colourRules(site.colours)}`,
                },
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        serveFiles(server);
      },
    },
  };
}

type DevServer = HookParameters<'astro:server:setup'>['server'];

/**
 * Has `astro dev` answer at the addresses of the built site, which name files. Left to itself Astro
 * takes `places.html` for a sheet of the places that is called `html`, and finds none.
 */
function serveFiles(server: DevServer): void {
  server.middlewares.use((request, _, next) => {
    const [path = '', ...query] = (request.url ?? '').split('?');
    if (path.endsWith('.html')) {
      const route = path === '/index.html' ? '/' : path.slice(0, -'.html'.length);
      request.url = [route, ...query].join('?');
    }
    next();
  });
}
