import type { EditorsRecord } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Sources } from '../page/read-sources.ts';
import { checkAnchors } from './check-anchors.ts';
import { readRecord } from './read-record.ts';

/** A page's record as it was read, with the name of its file for messages. */
export type PageRecord = { readonly file: string; readonly record: EditorsRecord };

/** The records by the id of their page, each held against its source. */
export function readRecords(sources: Sources): {
  readonly byPage: ReadonlyMap<string, PageRecord>;
  readonly problems: readonly Diagnostic[];
} {
  const byPage = new Map<string, PageRecord>();
  const problems: Diagnostic[] = [];
  for (const [id, file] of sources.records) {
    const source = sources.pages.find((page) => page.id === id);
    const { record, problems: own } = readRecord(file);
    problems.push(...own);
    if (record === null || source === undefined) continue;
    problems.push(...checkAnchors(record, source, file.file));
    byPage.set(id, { file: file.file, record });
  }
  return { byPage, problems };
}
