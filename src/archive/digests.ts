/** The digests of the files that entries were read from, by entry. */
const digests = new WeakMap<object, string>();

/**
 * Notes the digest of the whole file, body included, that an entry was read from.
 *
 * @param data - the entry's front matter
 * @param entry - what it was read from: the entry as Astro keeps it, with the digest that
 *   collection-loader.ts gave it, or the digest alone
 */
export function noteDigest(data: object, entry: object): void {
  if ('digest' in entry && typeof entry.digest === 'string') digests.set(data, entry.digest);
}

/**
 * @param data - an entry of the archive that `openArchive()` or `readArchive()` gave
 * @throws Error where it has none: nothing could be said of what depends on it
 */
export function digestOf(data: object): string {
  const digest = digests.get(data);
  if (digest === undefined) throw new Error('the entry comes from no file of the collections');
  return digest;
}
