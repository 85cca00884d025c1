import { z } from 'zod';

/**
 * Ids are ASCII, URL-safe and file-name-safe on every system: they become file names in
 * `content/` and addresses in `dist/`.
 */
export const idSchema = z
  .string()
  .regex(/^[0-9a-zA-Z][0-9a-zA-Z_-]*$/, 'an id is ASCII letters, digits, _ and -')
  .describe('ASCII, URL-safe, stable identifier');

/**
 * The id of anything that stands at one place of one page: the page's id and the first
 * source line it is anchored to. A piece is anchored to the first line of its headline (or
 * of its text where it has none), so that a better guess about its kicker or series does
 * not change its address.
 *
 * @param page - id of the page
 * @param line - source line, 1-based
 * @returns for example `000_dd514e408ba6e15e-5`
 */
export function idAtLine(page: string, line: number): string {
  return `${page}-${line}`;
}
