import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Folders with code that makes the collections, and code that does not. */
const folders = ['scripts', 'src/model'];
const strangers = /^scripts\/(?:browser-tests|fixtures|bench|quality|guide)\/|\.test\.ts$/u;

/**
 * The files of the program that makes the collections, by their paths from the project's folder:
 * more than are needed, but none too few.
 *
 * @param root - the project's folder
 */
function programFiles(root: string): string[] {
  const code = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
      .filter(
        (file) =>
          (file.endsWith('.ts') || file.startsWith('scripts/data/')) && !strangers.test(file),
      ),
  );
  return ['package-lock.json', ...code].sort();
}

/**
 * A digest of all that makes collections out of pages: the program, what it stands on, and the Node
 * that runs it.
 *
 * @param root - the project's folder
 */
export function programDigest(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of programFiles(root)) {
    hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('base64url');
}
