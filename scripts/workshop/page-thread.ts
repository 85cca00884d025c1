import { parentPort } from 'node:worker_threads';
import { startPageWork, type AskedPage, type GivenPage } from './page-work.ts';

/** A batch of pages for a thread: to be read, or to become files. */
export type Order =
  { readonly read: readonly GivenPage[] } | { readonly write: readonly AskedPage[] };

/** What a thread answers, order by order: as many results as pages, or what was thrown. */
export type Answer = { readonly results: readonly unknown[] } | { readonly thrown: unknown };

const work = startPageWork();

parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(answer(order));
});

function answer(order: Order): Answer {
  try {
    return { results: 'read' in order ? order.read.map(work.read) : order.write.map(work.write) };
  } catch (thrown) {
    return { thrown };
  }
}
