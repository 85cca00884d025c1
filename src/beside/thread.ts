import { Worker } from 'node:worker_threads';
import { addMarks, type PackedMarks } from '../kept/known-marks.ts';
import type { StepReport } from './step-report.ts';

/** What the thread says: that it has read the collections and kept them, and what it wrote. */
export type ThreadMessage =
  'collections are kept' | { readonly reports: readonly StepReport[]; readonly marks: PackedMarks };

/** A thread that writes the files beside the pages. */
export type BesideThread = {
  /** Tells it that the folder of the site is there, and empty. */
  open(): void;
  /** Waits until it has read the collections, so that nobody else need read their files. */
  collections(): Promise<void>;
  /** Waits until all is written; what is known of the files then, is here. @throws what the thread threw */
  finish(): Promise<readonly StepReport[]>;
};

let started: BesideThread | null = null;

/**
 * Starts making the files beside the pages. They need nothing of the pages, so that they have
 * another core of the machine to themselves while Astro works.
 *
 * @param site - absolute path of the built site
 */
export function startBesideThread(site: string): BesideThread {
  const worker = new Worker(new URL('thread-program.ts', import.meta.url), { workerData: site });
  const collections = Promise.withResolvers<undefined>();
  const reports = Promise.withResolvers<readonly StepReport[]>();
  worker.on('message', (message: ThreadMessage) => {
    if (message === 'collections are kept') collections.resolve(undefined);
    else {
      addMarks(message.marks);
      reports.resolve(message.reports);
    }
  });
  worker.once('error', reports.reject);
  worker.once('exit', (code) => {
    // Whoever waits reads them then, and says what is wrong with them.
    collections.resolve(undefined);
    reports.reject(new Error(`the thread that writes beside the pages ended too early (${code})`));
  });
  // A build that fails before it asks waits neither for the thread nor for what it would say.
  reports.promise.catch(() => undefined);
  worker.unref();
  started = {
    open() {
      worker.postMessage('open');
    },
    async collections() {
      worker.ref();
      await collections.promise;
      worker.unref();
    },
    finish() {
      worker.ref();
      return reports.promise;
    },
  };
  return started;
}

/** Waits until the thread of this build has read and kept the collections. */
export async function collectionsAreKept(): Promise<void> {
  await started?.collections();
}
