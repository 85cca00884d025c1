import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders that are there. */
const made = new Set<string>();

/** Makes the folder of a file, once. @param file - absolute path */
export function makeFolderOf(file: string): void {
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
}

/**
 * Writes a rendered page as soon as it is there. Astro makes the folder of each page anew, and waits
 * for its file: on two cores, both at work, that takes three times as long.
 *
 * @param site - absolute path of the built site
 * @param path - of the page in it
 * @returns what is left for Astro to write: nothing, or what is no page
 */
export async function writeAtOnce(
  response: Response,
  site: string,
  path: string,
): Promise<Response> {
  if (response.status !== 200 || response.body === null) return response;
  const file = join(site, path);
  makeFolderOf(file);
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
  return new Response(null, { status: response.status, headers: response.headers });
}
