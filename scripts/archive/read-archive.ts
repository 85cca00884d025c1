import { bylineEntries } from '../collections/byline-entries.ts';
import type { Entry } from '../collections/collection.ts';
import { digestOf } from '../collections/file-mark.ts';
import { indexPlaces, type PlaceIndex } from '../collections/place-entries.ts';
import type { Divisions } from '../gazetteer/divisions.ts';
import type { KeptArchive, KeptPage } from '../kept/kept-archive.ts';
import type { Sources } from '../source/read-sources.ts';
import type { GivenPage, PageReading } from '../workshop/page-work.ts';
import type { Workshop } from '../workshop/workshop.ts';

/** A page of the archive: what is given, and what it was read as, in this run or the one before. */
export type ReadPage = {
  readonly given: GivenPage;
  /** Digest of its source and its record. */
  readonly digest: string;
  readonly reading: Pick<PageReading, 'share' | 'figures'>;
  /** What the run before noted of it, if it is as it was. */
  readonly kept: KeptPage | null;
};

/** All pages of the archive, each read, and what they say together. */
export type ReadArchive = {
  readonly pages: readonly ReadPage[];
  readonly places: PlaceIndex;
  readonly bylines: readonly Entry[];
};

/** Pages that have come or changed since the run before, read; the others are taken from there. */
export async function readPages(
  sources: Sources,
  kept: KeptArchive,
  workshop: Workshop,
  tell: (done: number, all: number, page: GivenPage) => void,
): Promise<{ readonly pages: readonly ReadPage[]; readonly readings: readonly PageReading[] }> {
  const all = sources.pages.map((page) => {
    const given: GivenPage = { page, record: sources.records.get(page.id) ?? null };
    const digest = digestOfGiven(given);
    const own = kept.pages.get(page.id);
    return { given, digest, kept: own?.given === digest ? own : null };
  });
  const changed = all.filter((it) => it.kept === null);
  let done = all.length - changed.length;
  const readings = await workshop.read(
    changed.map(({ given }) => given),
    (page) => {
      tell((done += 1), all.length, page);
    },
  );
  const readingOf = new Map(changed.map(({ given }, index) => [given, readings[index]]));
  const pages = all.map((page): ReadPage => {
    const reading = page.kept ?? readingOf.get(page.given);
    if (reading === undefined) throw new Error(`the page ${page.given.page.id} was not read`);
    return { ...page, reading };
  });
  return { pages, readings };
}

/** What the pages say together: places, and who signs. */
export function gatherArchive(pages: readonly ReadPage[], divisions: Divisions): ReadArchive {
  const shares = pages.map(({ reading }) => reading.share);
  return { pages, places: indexPlaces(shares, divisions), bylines: bylineEntries(shares) };
}

function digestOfGiven({ page, record }: GivenPage): string {
  return digestOf(JSON.stringify([page.source, page.sha256, record?.text ?? null]));
}
