import { Worker } from 'node:worker_threads';
import type { PageFiles } from '../collections/page-files.ts';
import type { Answer, Order } from './page-thread.ts';
import type { AskedPage, GivenPage, PageReading } from './page-work.ts';

/** A thread that works on pages, batch by batch, and holds those that it has read. */
export type PageThread = {
  readonly read: (batch: readonly GivenPage[]) => Promise<readonly PageReading[]>;
  readonly write: (batch: readonly AskedPage[]) => Promise<readonly PageFiles[]>;
  readonly end: () => Promise<unknown>;
};

type Waiting = {
  readonly resolve: (results: readonly unknown[]) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Room for what is made and soon forgotten: with the usual few megabytes, much of it is taken for
 * lasting, which costs time and memory.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** Starts a thread. What is thrown in it is thrown by who asked. */
export function startPageThread(): PageThread {
  const file = new URL('page-thread.ts', import.meta.url);
  const worker = new Worker(file, { execArgv: [], resourceLimits });
  /** Answers come in the order of what was asked. */
  const waiting: Waiting[] = [];
  let broken: Error | null = null;
  worker.on('message', (answer: Answer) => {
    const asked = waiting.shift();
    if ('thrown' in answer) asked?.reject(answer.thrown);
    else asked?.resolve(answer.results);
  });
  const fail = (error: Error) => {
    broken ??= error;
    for (const asked of waiting.splice(0)) asked.reject(broken);
  };
  worker.on('error', fail);
  worker.on('exit', () => {
    fail(new Error('a thread that reads pages has ended'));
  });
  const ask = (order: Order) =>
    new Promise<readonly unknown[]>((resolve, reject) => {
      if (broken !== null) reject(broken);
      waiting.push({ resolve, reject });
      worker.postMessage(order);
    });
  return {
    read: async (read) => (await ask({ read })) as readonly PageReading[],
    write: async (write) => (await ask({ write })) as readonly PageFiles[],
    end: () => worker.terminate(),
  };
}
