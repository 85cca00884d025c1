import { existsSync, watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for an editor to finish writing what it saves as several files. */
const quietMilliseconds = 200;

/**
 * Runs `work` whenever something changes in one of the folders, after a moment of quiet, never
 * twice at a time; changes during a run lead to one more run.
 *
 * node:fs is enough for that: the work is the same whatever has changed, so none of the finer
 * points that watcher libraries settle (which event, which path, in which order) matter here.
 *
 * @param folders - watched with all that is in them; those that do not exist are passed over
 * @param concerns - whether a change of this file, a path inside its folder, matters
 * @param stop - ends the watching
 */
export function watchFolders(
  folders: readonly string[],
  concerns: (file: string) => boolean,
  work: () => Promise<unknown>,
  stop: AbortSignal,
): void {
  const changed = coalesce(work);
  for (const folder of folders.filter((it) => existsSync(it))) {
    watch(folder, { recursive: true, signal: stop }, (_, file) => {
      if (file === null || concerns(file)) changed();
    });
  }
}

/** @returns a function that has `work` run soon; calls in quick succession are one */
function coalesce(work: () => Promise<unknown>): () => void {
  let isWanted = false;
  let isBusy = false;
  const run = async (): Promise<void> => {
    await pause(quietMilliseconds);
    isWanted = false;
    await work();
    await runAgainIfWanted();
  };
  const runAgainIfWanted = async () => {
    if (isWanted) await run();
    else isBusy = false;
  };
  return () => {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    void run();
  };
}
