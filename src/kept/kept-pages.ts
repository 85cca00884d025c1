import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';

const keptPageSchema = z.tuple([
  z.string().describe('its key (keys.ts)'),
  z.number().describe('its inode'),
  z.number().describe('its bytes'),
  z.number().describe('when it was written, ms'),
]);

/** What is known of the pages of a built site, by their paths in it. */
const keptPagesSchema = z.object({
  program: z.string().describe('program-digest.ts'),
  pages: z.record(z.string(), keptPageSchema),
});
export type KeptPages = z.infer<typeof keptPagesSchema>;

const fileName = 'kept-pages.json';

/**
 * Reads what the build before noted.
 *
 * @param cache - absolute path of the folder that Astro keeps from build to build
 * @returns null where there is nothing, or nothing of this program
 */
export function readKeptPages(cache: string, program: string): KeptPages | null {
  try {
    const text = readFileSync(join(cache, fileName), 'utf8');
    const kept = keptPagesSchema.safeParse(JSON.parse(text));
    return kept.success && kept.data.program === program ? kept.data : null;
  } catch {
    return null;
  }
}

/**
 * Notes what the next build needs to know.
 *
 * @param site - absolute path of the built site
 * @param keys - of each page that has one, by its path in the site
 */
export function writeKeptPages(
  cache: string,
  program: string,
  site: string,
  keys: ReadonlyMap<string, string>,
): void {
  const pages: Record<string, z.infer<typeof keptPageSchema>> = {};
  for (const [path, key] of keys) {
    const { ino, size, mtimeMs } = statSync(join(site, path));
    pages[path] = [key, ino, size, mtimeMs];
  }
  const file = join(cache, fileName);
  const aside = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(aside, JSON.stringify({ program, pages } satisfies KeptPages));
  renameSync(aside, file);
}

/**
 * Whether the file is the very one that was noted: neither another, nor one that somebody wrote to.
 *
 * @param site - absolute path of the site of the build before
 */
export function isAsItWas(site: string, path: string, kept: KeptPages['pages'][string]): boolean {
  const [, inode, bytes, written] = kept;
  const file = statSync(join(site, path), { throwIfNoEntry: false });
  return (
    file?.isFile() === true && file.ino === inode && file.size === bytes && file.mtimeMs === written
  );
}
