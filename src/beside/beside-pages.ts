import type { Archive } from '../archive/archive.ts';
import { keepCollections, openKeptArchive } from '../kept/kept-collections.ts';
import { thisShare } from '../shards/share.ts';
import type { StepReport } from './step-report.ts';
import { writePart } from './write-part.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes all files of the site that no page is rendered for: the search indexes, files of
 * references and a plain text for each piece, the collections as JSON and CSV; of a part of the site its share.
 *
 * @param site - absolute path of the built site
 * @param mayWrite - when the first file may be written; what can be done before, is
 */
export async function writeBesidePages(
  site: string,
  mayWrite: Promise<unknown>,
): Promise<StepReport[]> {
  const archive: Archive = openKeptArchive();
  const share = thisShare();
  const reports = share
    ? await writePart(archive, share, site, mayWrite)
    : await writeWhole(archive, site, mayWrite);
  keepCollections(archive);
  return reports;
}
