import { extname } from 'node:path';
import type { HookParameters } from 'astro';
import type { IndexFile } from './make/index-files.ts';
import { indexOfArchive } from './make/index-of-archive.ts';

/** What is asked for first: then the index is made anew, so that a changed text is found. */
const FIRST = 'pagefind.js';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Serves the index at `/pagefind/` in `astro dev`, where nothing is built. */
export function serveIndex(server: DevServer): void {
  let made: Promise<Map<string, IndexFile>> | undefined;
  const make = async (): Promise<Map<string, IndexFile>> => {
    const { files } = await indexOfArchive();
    return new Map(files.map((file) => [file.path, file]));
  };
  server.middlewares.use('/pagefind', (request, response, next) => {
    const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
    if (path === FIRST) made = make();
    (made ??= make()).then((files) => {
      const file = files.get(path);
      if (!file) {
        next();
        return;
      }
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-store');
      response.end(file.content);
    }, next);
  });
}
