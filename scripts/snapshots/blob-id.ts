import { createHash } from 'node:crypto';

/** The name that git gives to a file's bytes, so that any two snapshots can be compared. */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}
