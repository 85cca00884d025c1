import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { isText, typeOf } from '../hosting/content-types.ts';
import { headersOf } from '../hosting/header-table.ts';

/** How files are sent: as the recipes for hosts say, or as a bare store does, with types alone. */
export type Manner = 'recipes' | 'bare';

/** A file to be sent. */
export type Sending = {
  readonly status: number;
  /** Its absolute path, and its path from the root of the site. */
  readonly file: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly manner: Manner;
};

/** Smaller files are not compressed. */
const SMALL = 512;

/**
 * Answers a GET or HEAD request with a file.
 *
 * @throws where the visitor went away or the file was replaced while it was being sent
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { status, file, path, size, manner }: Sending,
): Promise<void> {
  const type = typeOf(path);
  const headers: Record<string, string | number> = {
    'Content-Type': isText(type) ? `${type}; charset=utf-8` : type,
  };
  const mayPack = manner === 'recipes' && isText(type) && size >= SMALL;
  const packs = mayPack && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (manner === 'recipes') Object.assign(headers, headersOf(path));
  if (mayPack) headers['Vary'] = 'Accept-Encoding';
  if (packs) headers['Content-Encoding'] = 'gzip';
  else headers['Content-Length'] = size;
  response.writeHead(status, headers);
  if (request.method === 'HEAD') response.end();
  else if (packs) await pipeline(createReadStream(file), createGzip(), response);
  else await pipeline(createReadStream(file), response);
}
