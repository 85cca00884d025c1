import { resolve } from 'node:path';

/**
 * Where the Markdown collections and the sources lie: `content/`, or the directory named by
 * the environment variable ARCHIVE_CONTENT (to build the site of another archive).
 *
 * @returns an absolute path
 */
export function contentDirectory(): string {
  return resolve(process.env['ARCHIVE_CONTENT'] ?? 'content');
}
