import { availableParallelism } from 'node:os';
import type { PageFiles } from '../collections/page-files.ts';
import { startPageThread, type PageThread } from './page-threads.ts';
import { startPageWork, type AskedPage, type GivenPage, type PageReading } from './page-work.ts';

/**
 * Where the pages of an archive are worked on: a few at once, many by several threads. What comes of
 * it is the same, and what is thrown is thrown here.
 */
export type Workshop = {
  /**
   * Reads pages.
   * @param tell - told of each, as they come
   * @returns in the order of the pages
   */
  readonly read: (
    pages: readonly GivenPage[],
    tell: (page: GivenPage) => void,
  ) => Promise<readonly PageReading[]>;
  /**
   * Makes the files of pages that were read, each once.
   * @param take - given the files of each, in the order of the pages; not again after it has thrown
   */
  readonly write: (
    pages: readonly AskedPage[],
    take: (page: AskedPage, files: PageFiles) => void,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Fewer pages are read before a thread is ready to. */
const fewPages = 100;
const mostThreads = 4;
/** Pages that go to a thread together: few, so that all end at one time. */
const batchLength = 16;

/** @param cores - how many threads can work at one time */
export function openWorkshop(cores: number = availableParallelism()): Workshop {
  const here = startPageWork();
  const threads: PageThread[] = [];
  /** Who holds a page that was read; pages of this thread are not in it. */
  const holders = new Map<string, PageThread>();
  const count = Math.min(cores, mostThreads);
  return {
    async read(pages, tell) {
      if (threads.length === 0 && (count < 2 || pages.length < fewPages)) {
        return pages.map((page) => {
          tell(page);
          return here.read(page);
        });
      }
      while (threads.length < count) threads.push(startPageThread());
      const readings: PageReading[] = [];
      const batches = batchesOf(pages.map((page, index) => ({ page, index })));
      await workOff(threads, async (thread, round) => {
        for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
          const read = await thread.read(batch.map(({ page }) => page));
          if (round.stopped) return;
          for (const [at, reading] of read.entries()) {
            const given = batch[at];
            if (given === undefined) continue;
            tell(given.page);
            holders.set(given.page.page.id, thread);
            readings[given.index] = reading;
          }
        }
      });
      return readings;
    },
    async write(pages, take) {
      const made = new Map<number, PageFiles>();
      let next = 0;
      const give = (index: number, files: PageFiles) => {
        made.set(index, files);
        for (let own = made.get(next); own !== undefined; own = made.get(next)) {
          const page = pages[next];
          made.delete(next);
          next += 1;
          if (page !== undefined) take(page, own);
        }
      };
      const numbered = pages.map((page, index) => ({ page, index }));
      const byHolder = Map.groupBy(numbered, ({ page }) => holders.get(page.id));
      for (const { page, index } of byHolder.get(undefined) ?? []) give(index, here.write(page));
      const batches = new Map(threads.map((it) => [it, batchesOf(byHolder.get(it) ?? [])]));
      await workOff(threads, async (thread, round) => {
        const own = batches.get(thread) ?? [];
        for (let batch = own.shift(); batch !== undefined; batch = own.shift()) {
          const written = await thread.write(batch.map(({ page }) => page));
          if (round.stopped) return;
          for (const [at, files] of written.entries()) {
            const index = batch[at]?.index;
            if (index !== undefined) give(index, files);
          }
        }
      });
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

function batchesOf<Item>(items: readonly Item[]): Item[][] {
  const batches: Item[][] = [];
  for (let at = 0; at < items.length; at += batchLength) {
    batches.push(items.slice(at, at + batchLength));
  }
  return batches;
}

/** Stopped where something was thrown: what comes after that is not taken any more. */
type Round = { stopped: boolean };

/** Two batches at a time for each thread, so that it has the next one when it is done with one. */
async function workOff(
  threads: readonly PageThread[],
  work: (thread: PageThread, round: Round) => Promise<void>,
): Promise<void> {
  const round: Round = { stopped: false };
  const all = [...threads, ...threads].map(async (thread) => {
    try {
      await work(thread, round);
    } catch (error) {
      round.stopped = true;
      throw error;
    }
  });
  await Promise.all(all);
}
