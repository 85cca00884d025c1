import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { colourRules } from './colour-rules.ts';
import { sayWhetherServed } from './is-served.ts';
import { serveFiles } from './serve-files.ts';
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
