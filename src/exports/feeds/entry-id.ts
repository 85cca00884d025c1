import { createHash } from 'node:crypto';

/** The namespace of addresses (RFC 9562, 6.6): a name here is one below the archive's id. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/**
 * A UUID of version 5 (RFC 9562, 5.5) as an IRI: the same for the same name, whatever address the
 * archive has or gets.
 *
 * @param archive - the archive's id for machines
 * @param name - what in the archive is meant, for example `pieces/a-5`
 * @returns for example `urn:uuid:74738ff5-5367-5958-9aee-98fffdcd1876`
 */
export function entryId(archive: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(`${archive}/${name}`)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const parts = [0, 8, 12, 16, 20, 32].map((at, index, all) => hex.slice(at, all[index + 1]));
  return `urn:uuid:${parts.slice(0, 5).join('-')}`;
}
