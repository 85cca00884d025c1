import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { packMarks } from '../kept/known-marks.ts';
import { writeBesidePages } from './beside-pages.ts';
import type { ThreadMessage } from './thread.ts';

/**
 * The program of the thread that thread.ts starts: its order is the path of the site, and a message
 * says when there is a folder to write to.
 */
if (parentPort) {
  const port = parentPort;
  const say = (message: ThreadMessage): void => {
    port.postMessage(message);
  };
  const mayWrite = once(port, 'message');
  const { reports, files } = await writeBesidePages(String(workerData), mayWrite, () => {
    say('collections are kept');
  });
  say({ reports, marks: packMarks(files) });
}
