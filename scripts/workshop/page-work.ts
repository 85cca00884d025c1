import { pageFiles, type PageFiles } from '../collections/page-files.ts';
import { shareOf, type PageShare } from '../collections/page-share.ts';
import type { AskedPlace } from '../collections/place-doubts.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { readPageRecord, type PageRecord } from '../record/read-records.ts';
import type { SourcePage } from '../source/page.ts';
import type { RecordFile } from '../source/read-sources.ts';
import { editPage } from '../pipeline.ts';

/** A page as it lies in the sources folder, with its record. */
export type GivenPage = { readonly page: SourcePage; readonly record: RecordFile | null };

/** What is known of a page before other pages are looked at. Plain data. */
export type PageReading = {
  readonly record: PageRecord | null;
  /** What is wrong with the record. */
  readonly problems: readonly Diagnostic[];
  readonly share: PageShare;
  readonly figures: PageFigures;
};

export type PageFigures = {
  /** Source lines that are accounted for. */
  readonly lines: number;
  readonly emendations: number;
};

/** A page that was read, and what the whole archive shows of it. */
export type AskedPage = { readonly id: string; readonly asked: readonly AskedPlace[] };

/**
 * The work on the pages of an archive, page by page: each is read first, and becomes files when all
 * are. In between it is held here.
 */
export type PageWork = {
  readonly read: (given: GivenPage) => PageReading;
  /** To be asked once for each page that was read. */
  readonly write: (page: AskedPage) => PageFiles;
};

export function startPageWork(): PageWork {
  const held = new Map<string, EditedPage>();
  return {
    read({ page, record }) {
      const read = record === null ? { record: null, problems: [] } : readPageRecord(record, page);
      const edited = editPage(page, read.record);
      held.set(page.id, edited);
      return { ...read, share: shareOf(edited), figures: figuresOf(edited) };
    },
    write({ id, asked }) {
      const edited = held.get(id);
      if (edited === undefined) throw new Error(`the page ${id} was not read`);
      held.delete(id);
      return pageFiles(edited, asked);
    },
  };
}

function figuresOf({ draft, record }: EditedPage): PageFigures {
  return {
    lines: draft.regions.reduce((sum, { lines: [first, last] }) => sum + last - first + 1, 0),
    emendations: record?.emendations.length ?? 0,
  };
}
