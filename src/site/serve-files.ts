import type { HookParameters } from 'astro';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/**
 * Has `astro dev` answer at the addresses of the built site, which name files. Left to itself Astro
 * takes `places.html` for a sheet of the places that is called `html`, and finds none.
 */
export function serveFiles(server: DevServer): void {
  server.middlewares.use((request, _, next) => {
    const [path = '', ...query] = (request.url ?? '').split('?');
    if (path.endsWith('.html') && path !== '/index.html') {
      request.url = [path.slice(0, -'.html'.length), ...query].join('?');
    }
    next();
  });
}
