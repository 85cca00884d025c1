import type { EditorsRecord } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { SourcePage } from '../source/page.ts';
import type { RecordFile, Sources } from '../source/read-sources.ts';
import { checkAnchors } from './check-anchors.ts';
import { readRecord } from './read-record.ts';

/** A page's record as it was read, with the name of its file for messages. */
export type PageRecord = { readonly file: string; readonly record: EditorsRecord };

/** The records by the id of their page, each held against its source. */
export function readRecords(sources: Sources): {
  readonly byPage: ReadonlyMap<string, PageRecord>;
  readonly problems: readonly Diagnostic[];
} {
  const pages = new Map(sources.pages.map((page) => [page.id, page]));
  const byPage = new Map<string, PageRecord>();
  const problems: Diagnostic[] = [];
  for (const [id, file] of sources.records) {
    const read = readPageRecord(file, pages.get(id));
    problems.push(...read.problems);
    if (read.record !== null) byPage.set(id, read.record);
  }
  return { byPage, problems };
}

/**
 * Reads a record and holds it against its source.
 *
 * @param page - undefined where the source could not be read
 * @returns null where it does not obey the schema, or has no source
 */
export function readPageRecord(
  { file, text }: RecordFile,
  page: SourcePage | undefined,
): { readonly record: PageRecord | null; readonly problems: readonly Diagnostic[] } {
  const { record, problems } = readRecord({ file, text });
  if (record === null || page === undefined) return { record: null, problems };
  return { record: { file, record }, problems: checkAnchors(record, page, file) };
}
