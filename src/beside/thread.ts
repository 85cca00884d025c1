import { Worker } from 'node:worker_threads';
import type { StepReport } from './step-report.ts';

/** A thread that writes the files beside the pages. */
export type BesideThread = {
  /** Tells it that the folder of the site is there, and empty. */
  open(): void;
  /** Waits until all is written. @throws what the thread threw */
  finish(): Promise<readonly StepReport[]>;
};

/**
 * Starts making the files beside the pages. They need nothing of the pages, so that they have
 * another core of the machine to themselves while Astro works.
 *
 * @param site - absolute path of the built site
 */
export function startBesideThread(site: string): BesideThread {
  const worker = new Worker(new URL('thread-program.ts', import.meta.url), { workerData: site });
  const reports = new Promise<readonly StepReport[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`the thread that writes beside the pages ended too early (${code})`));
    });
  });
  // A build that fails before it asks waits neither for the thread nor for what it would say.
  reports.catch(() => undefined);
  worker.unref();
  return {
    open() {
      worker.postMessage('open');
    },
    finish() {
      worker.ref();
      return reports;
    },
  };
}
