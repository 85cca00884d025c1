import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { writeBesidePages } from './beside-pages.ts';

/**
 * The program of the thread that thread.ts starts: its order is the path of the site, and a message
 * says when there is a folder to write to.
 */
if (parentPort) {
  const mayWrite = once(parentPort, 'message');
  parentPort.postMessage(await writeBesidePages(String(workerData), mayWrite));
}
