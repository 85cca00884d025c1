import { isMainThread, workerData } from 'node:worker_threads';
import { type HashOrder, hashShare } from './hash-share.ts';

/** The program of the threads that hash-files.ts starts. */
if (!isMainThread) hashShare(workerData as HashOrder);
