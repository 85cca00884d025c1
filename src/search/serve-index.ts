import { extname } from 'node:path';
import type { HookParameters } from 'astro';
import { contentDirectory } from '../archive/content-directory.ts';
import { readArchive } from '../archive/read-archive.ts';
import { writeSearchForHosts } from './make/search-of-archive.ts';

/** What is asked for first: then the indexes are made anew, so that a changed text is found. */
const FIRST = 'pairs/pairs.json';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Serves the indexes at `/pagefind/`, `/pairs/` and `/names/` in `astro dev`, where nothing is built. */
export function serveIndex(server: DevServer): void {
  let made: Promise<Map<string, Uint8Array>> | undefined;
  const make = async (): Promise<Map<string, Uint8Array>> => {
    const files = new Map<string, Uint8Array>();
    await writeSearchForHosts(readArchive(contentDirectory()), ({ path, content }) => {
      files.set(path, content);
      return Promise.resolve();
    });
    return files;
  };
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
    if (!/^(?:pagefind|pairs|names)\//.test(path)) {
      next();
      return;
    }
    if (path === FIRST) made = make();
    (made ??= make()).then((files) => {
      const content = files.get(path);
      if (!content) {
        next();
        return;
      }
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-store');
      response.end(content);
    }, next);
  });
}
