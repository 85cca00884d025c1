import { openAsBlob } from 'node:fs';
import { BlobReader, type FileEntry, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { blobId } from './blob-id.ts';
import { isOfSnapshot, type Snapshot, SnapshotError } from './snapshot.ts';

const content = /^[^/]+\/content\/(.+)$/;

/**
 * An archive in a zip file of `npm run keep`.
 *
 * @throws SnapshotError where it is no such file
 */
export async function zipSnapshot(file: string): Promise<Snapshot> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(file)), { useWebWorkers: false });
  const entries = new Map<string, FileEntry>();
  const files = new Map<string, string>();
  const bytesOf = (entry: FileEntry): Promise<Uint8Array> => entry.getData(new Uint8ArrayWriter());
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      const path = content.exec(entry.filename)?.[1] ?? '';
      if (entry.directory || !isOfSnapshot(path)) continue;
      entries.set(path, entry);
      files.set(path, blobId(await bytesOf(entry)));
    }
  } catch (error) {
    throw new SnapshotError(`${file} is no zip file that can be read: ${String(error)}`);
  }
  if (files.size === 0)
    throw new SnapshotError(`${file} holds no archive: no FOLDER/content/pieces/`);
  return {
    name: file,
    files,
    async read(paths) {
      const texts = new Map<string, string>();
      for (const path of paths) {
        const entry = entries.get(path);
        if (entry !== undefined) texts.set(path, new TextDecoder().decode(await bytesOf(entry)));
      }
      return texts;
    },
  };
}
