import { access, constants, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** What a command does with a folder: `read` goes with other readers, `write` with nobody. */
export type Use = 'read' | 'write';

export type LockOptions = {
  /** Ends the waiting. */
  readonly stop?: AbortSignal | undefined;
  /** Told once, where another command has to be waited for. */
  readonly say?: (message: string) => void;
};

const millisecondsBetweenTries = 100;

/**
 * Waits until no other command uses a folder in a way that does not go with this one, and keeps
 * such commands waiting in turn.
 *
 * The lock is SQLite's on an empty database beside the folder, `.NAME.lock`: the system holds it, on
 * every system, and lets go of it when the process ends, however it ends. There is nothing to go
 * stale and nothing to tidy up. On disks that several machines share it may not hold.
 *
 * @param folder - it need not be there
 * @returns lets go of it
 * @throws the file system's error where nothing can be written beside the folder; where the waiting
 *   was stopped
 */
export async function lockFolder(
  folder: string,
  use: Use,
  { stop, say = console.error }: LockOptions = {},
): Promise<() => void> {
  await mkdir(dirname(folder), { recursive: true });
  await access(dirname(folder), constants.W_OK);
  const lock = new DatabaseSync(join(dirname(folder), `.${basename(folder)}.lock`), { timeout: 0 });
  try {
    for (let tries = 0; !take(lock, use); tries += 1) {
      if (tries === 0) say(`Another command is at work on ${folder}; waiting for it to finish.`);
      await pause(millisecondsBetweenTries, undefined, stop === undefined ? {} : { signal: stop });
    }
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => {
    lock.close();
  };
}

/** @returns whether it was to be had */
function take(lock: DatabaseSync, use: Use): boolean {
  try {
    // Without a journal beside it: nothing is ever written.
    lock.exec('PRAGMA journal_mode = MEMORY');
    // A reader’s lock is taken by reading, not by beginning.
    lock.exec(use === 'write' ? 'BEGIN EXCLUSIVE' : 'BEGIN; SELECT * FROM sqlite_schema');
    return true;
  } catch (error) {
    if (lock.isTransaction) lock.exec('ROLLBACK');
    if (isBusy(error)) return false;
    throw error;
  }
}

/** SQLITE_BUSY, https://sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
