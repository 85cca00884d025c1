import { parentPort, workerData } from 'node:worker_threads';
import { writeBesidePages } from './beside-pages.ts';

/** The program of the thread that thread.ts starts: its order is the path of the site. */
parentPort?.postMessage(await writeBesidePages(String(workerData)));
