import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** What is longer is read part by part: nobody can hold a file of two gigabytes at once. */
const AT_ONCE = 2 ** 26;

/** The SHA-256 of a file, in hexadecimal digits. */
export async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  if ((await stat(file)).size <= AT_ONCE) return hash.update(await readFile(file)).digest('hex');
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) hash.update(part);
  return hash.digest('hex');
}
