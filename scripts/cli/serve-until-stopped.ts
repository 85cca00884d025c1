import { once } from 'node:events';
import { serveFolder, type ServeOptions } from './static-server.ts';

/** The port wished for where none is asked for. */
export const usualPort = 4747;

/**
 * Serves a folder, says where, and ends when it is told to.
 * @returns exit code 0
 */
export async function serveUntilStopped(options: ServeOptions, stop: AbortSignal): Promise<number> {
  if (stop.aborted) return 130;
  const server = await serveFolder(options);
  console.log(`\nThe archive stands at ${server.url}   (Ctrl-C ends)`);
  await once(stop, 'abort');
  await server.close();
  console.log('\nEnded.');
  return 0;
}
