import type { FileMark } from '../kept/same-file.ts';

/** The file that an entry was read from, as it was then. */
export type Origin = {
  /** Of the whole file, body included. */
  readonly digest: string;
  /** What the disk says of it; null where nobody asked. */
  readonly file: FileMark | null;
};

const origins = new WeakMap<object, Origin>();

/** @param data - the front matter of an entry */
export function noteOrigin(data: object, origin: Origin): void {
  origins.set(data, origin);
}

/**
 * @param data - an entry of the archive that `openArchive()` or `readArchive()` gave
 * @throws Error where it has none: nothing could be said of what depends on it
 */
export function originOf(data: object): Origin {
  const origin = origins.get(data);
  if (origin === undefined) throw new Error('the entry comes from no file of the collections');
  return origin;
}

/** The digest of the whole file, body included, that an entry was read from. @throws as {@link originOf} */
export const digestOf = (data: object): string => originOf(data).digest;
