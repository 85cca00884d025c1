import { createReadStream, readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { lookup } from 'mrmime';
import { root } from './paths.ts';

/** How a folder is served. */
export type ServeOptions = {
  /** The folder, as a rule `dist/`. */
  readonly folder: string;
  /** The path it is served under, with a slash at both ends: `/`, `/a/b/`. */
  readonly mount?: string;
  /**
   * Whether `…/` answers with the `index.html` of that folder. Hosts differ in this: with `false`,
   * only addresses that name a file are answered.
   */
  readonly indexDocuments?: boolean;
  /**
   * Which headers files are sent with: those of `public/_headers`, by default, or as a bare store
   * of files does, none but the type.
   */
  readonly manner?: 'recipes' | 'bare';
  /** Name or address to listen on; by default this machine only. */
  readonly host?: string;
  /** The port wished for; taken ports are passed over. 0: any free one. */
  readonly port?: number;
};

/** A running server. */
export type StaticServer = {
  /** Address of the mount, with a slash at the end: `http://localhost:4747/a/b/`. */
  readonly url: string;
  readonly port: number;
  /** Ends it at once, connections that browsers keep open included. */
  close(): Promise<void>;
};

/** How many ports are tried, from the wished one on, before the system chooses. */
const portsToTry = 10;
/** In bytes; smaller files are not compressed. */
const smallFile = 512;

/**
 * Serves a folder of files as a plain host would: GET and HEAD, files by their exact name, the
 * folder's `404.html` for what is not there, no listings, nothing outside the folder, nothing
 * hidden. It neither rewrites addresses nor guesses extensions, so what works here works anywhere.
 *
 * @throws where the folder is missing or the host cannot be listened on
 */
export async function serveFolder(options: ServeOptions): Promise<StaticServer> {
  const { mount = '/', indexDocuments = true, manner = 'recipes' } = options;
  const { host = 'localhost', port = 0 } = options;
  if (!/^\/(?:[\w.-]+\/)*$/.test(mount)) {
    throw new Error(`A mount has a slash at both ends, such as /a/b/; this one is "${mount}".`);
  }
  const folder = await realpath(options.folder);
  const headersOf = manner === 'recipes' ? hostHeaders() : null;
  const server = createServer((request, response) => {
    answer(request, response, { folder, mount, indexDocuments, headersOf }).catch(
      (error: unknown) => {
        // The visitor went away, or the file was replaced while it was being sent.
        response.destroy(error instanceof Error ? error : undefined);
      },
    );
  });
  const actual = await listen(server, host, port);
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    url: `http://${name.includes(':') ? `[${name}]` : name}:${actual}${mount}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/**
 * The headers that `public/_headers` has hosts send with a file of the site, by its path from the
 * site's root. Where it says nothing of Cache-Control it is the hosts' own: asked for each time.
 */
export function hostHeaders(): (path: string) => Readonly<Record<string, string>> {
  const recipe = readFileSync(join(root, 'public', '_headers'), 'utf8').replaceAll(/^#.*$/gm, '');
  const rules = recipe
    .trim()
    .split(/\n{2,}/)
    .map((rule) => {
      const [pattern = '', ...lines] = rule.split('\n');
      const steps = pattern.slice(1).replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+');
      const headers = lines.map((line) => /^\s*([\w-]+): (.*)$/.exec(line)?.slice(1) ?? []);
      return {
        concerns: new RegExp(`^${steps}$`),
        headers: Object.fromEntries(headers) as Record<string, string>,
      };
    });
  return (path) => {
    const own = rules.filter(({ concerns }) => concerns.test(path));
    return own.reduce((all, { headers }) => ({ ...all, ...headers }), {
      'Cache-Control': 'no-cache',
    });
  };
}

type Site = {
  readonly folder: string;
  readonly mount: string;
  readonly indexDocuments: boolean;
  readonly headersOf: ReturnType<typeof hostHeaders> | null;
};

async function answer(request: IncomingMessage, response: ServerResponse, site: Site) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, 'Only GET and HEAD are answered.');
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  const path = pathWithin(site.mount, address);
  if (path === null) {
    sendText(response, 404, `Nothing here; the site stands at ${site.mount}`);
    return;
  }
  let file = await findFile(site.folder, path);
  if (file === 'folder' && site.indexDocuments) {
    if (!address.endsWith('/')) {
      // Relative links of an index document work below the slash only.
      const target = `${address}/${query === undefined ? '' : `?${query}`}`;
      response.writeHead(301, { Location: target }).end();
      return;
    }
    file = await findFile(site.folder, `${path}index.html`);
  }
  const found = file === 'folder' ? null : file;
  const shown = found ?? (await findFile(site.folder, '404.html'));
  if (shown === null || shown === 'folder') sendText(response, 404, 'There is no such page.');
  else await sendFile(request, response, site, found === null ? 404 : 200, shown);
}

/**
 * @param address - path of a request, percent-encoded
 * @returns what it names below the mount, decoded; null where it names nothing there
 */
function pathWithin(mount: string, address: string): string | null {
  if (!address.startsWith(mount)) return null;
  let path: string;
  try {
    path = decodeURIComponent(address.slice(mount.length));
  } catch {
    return null;
  }
  // A leading dot in any step is a hidden file or a way out of the folder.
  const isPlain = !path.includes('\0') && !path.includes('\\') && !/(?:^|\/)\./.test(path);
  return isPlain && !path.startsWith('/') && !path.includes('//') ? path : null;
}

type FoundFile = { readonly path: string; readonly size: number };

/** @returns null where nothing is there, or it leads out of the folder by a link */
async function findFile(folder: string, path: string): Promise<FoundFile | 'folder' | null> {
  try {
    const real = await realpath(join(folder, path));
    if (real !== folder && !real.startsWith(folder + sep)) return null;
    const found = await stat(real);
    if (found.isDirectory()) return 'folder';
    // `page.html/` names a folder that does not exist, though some systems open the file.
    return found.isFile() && !path.endsWith('/') ? { path: real, size: found.size } : null;
  } catch {
    return null;
  }
}

/** What the common table of types does not know. */
const ownTypes: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
};

/** @throws where the visitor went away or the file was replaced while it was being sent */
async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, headersOf }: Site,
  status: number,
  { path: file, size }: FoundFile,
): Promise<void> {
  const type = ownTypes[extname(file)] ?? lookup(file) ?? 'application/octet-stream';
  const isText = /^text\/|javascript|json|xml$|bibtex|research-info/.test(type);
  const mayPack = headersOf !== null && isText && size >= smallFile;
  const packs = mayPack && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(status, {
    'Content-Type': isText ? `${type}; charset=utf-8` : type,
    ...headersOf?.(relative(folder, file).split(sep).join('/')),
    ...(mayPack && { Vary: 'Accept-Encoding' }),
    ...(packs ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size }),
  });
  if (request.method === 'HEAD') response.end();
  else if (packs) await pipeline(createReadStream(file), createGzip(), response);
  else await pipeline(createReadStream(file), response);
}

function sendText(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** @returns the port that was free */
async function listen(server: Server, host: string, wished: number): Promise<number> {
  const candidates =
    wished === 0 ? [0] : [...Array.from({ length: portsToTry }, (_, index) => wished + index), 0];
  for (const port of candidates) {
    const trouble = await tryToListen(server, host, port);
    if (trouble === null) break;
    if (trouble.code !== 'EADDRINUSE' && trouble.code !== 'EACCES') throw trouble;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error(`No port is free on ${host}.`);
  }
  return address.port;
}

function tryToListen(
  server: Server,
  host: string,
  port: number,
): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      resolve(error);
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve(null);
    });
  });
}
