import { stat } from 'node:fs/promises';
import { folderSnapshot } from './folder-snapshot.ts';
import { type Snapshot, SnapshotError } from './snapshot.ts';
import { zipSnapshot } from './zip-snapshot.ts';

/**
 * An archive that lies in a folder or in a zip file of `npm run keep`.
 *
 * @param path - of the folder or file
 * @throws SnapshotError where there is none
 */
export async function openSnapshot(path: string): Promise<Snapshot> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new SnapshotError(`${path} is not there`);
  return found.isDirectory() ? folderSnapshot(path) : zipSnapshot(path);
}
