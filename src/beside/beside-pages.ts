import process from 'node:process';
import { forgetCollections, renewKeptArchive } from '../kept/kept-collections.ts';
import type { Written } from './step-report.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes all files of the site that no page is rendered for: the search indexes, files of
 * references and a plain text for each piece, the collections as JSON and CSV.
 *
 * @param site - absolute path of the built site
 * @param mayWrite - when the first file may be written; what can be done before, is
 * @param collectionsAreKept - told when `openKeptArchive()` need not read their files any more
 */
export async function writeBesidePages(
  site: string,
  mayWrite: Promise<unknown>,
  collectionsAreKept: () => void = () => undefined,
): Promise<Written> {
  if (process.env['ARCHIVE_FORMER'] === undefined) forgetCollections();
  const archive = renewKeptArchive();
  collectionsAreKept();
  return writeWhole(archive, site, mayWrite);
}
