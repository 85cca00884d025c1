import { resolve } from 'node:path';
import process from 'node:process';

/**
 * The folder of what is kept from build to build, Astro's and the archive's own. Two archives that
 * are built at once do not share it: ARCHIVE_CACHE names the other one's.
 *
 * @returns an absolute path; nothing may be there yet
 */
export function keptDirectory(): string {
  return resolve(process.env['ARCHIVE_CACHE'] ?? 'node_modules/.astro');
}
