import type { Certainty } from '../model/index.ts';
import { type Field, fields, type Texts } from './fields.ts';
import type { Level, Segment } from './pairs/layout.ts';
import { type EmendedSpot, printedReadings, windowsOf } from './readings/printed-readings.ts';
import { fromCarried, noWords, toCarried, toSegments } from './tokens.ts';

/** By what answers can be narrowed, in the order in which readers see it. */
export const facets = ['district', 'place', 'kind', 'byline', 'year'] as const;
export type Facet = (typeof facets)[number];

/** A piece as the search knows it. */
export type Entry = {
  /** Address of its page, from the root of the site. */
  readonly address: string;
  /** What it is called where it has no headline; null where it has one. Shown, not searched. */
  readonly title: string | null;
  /** Label of the newspaper page, 版面. Shown, not searched. */
  readonly page: string;
  /** The day in Chinese, and whether it was read or concluded; null where none is known. Shown, not searched. */
  readonly date: { readonly label: string; readonly certainty: Certainty } | null;
  readonly texts: Texts;
  /** Which blocks of the body are crossheads, 1-based. */
  readonly crossheads: readonly number[];
  /** Places that were printed in a wrong or another form, which the text may have no more. */
  readonly printed: readonly PrintedPlace[];
  /** Words that were printed in another form than the text has. */
  readonly emended: readonly EmendedSpot[];
};

/** The name of a place, and the form in which the piece has it in print. */
export type PrintedPlace = { readonly name: string; readonly as: string };

/** A piece as it is given to the index. */
export type IndexedEntry = Entry & {
  /** ISO day by which results are sorted; {@link NO_DAY} where none is known. */
  readonly day: string;
  /** Its values, each once: names of its places and signers, its district, kind and year. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
};

/** Before all days. */
export const NO_DAY = '0000-00-00';

/** What Pagefind keeps of a piece. */
export type PagefindRecord = {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<Facet, readonly string[]>>;
};

/**
 * What Pagefind indexes of a piece: in an archive of some pages every character, in a large one,
 * where that would cost more than all the rest of the site, titles and names.
 */
export type Depth = 'everything' | 'titles';

/**
 * @param entry - a piece
 * @param number - its place in the order of all pieces, by which the other index knows it
 * @returns its record for Pagefind: words of the token rule, and the piece itself carried along
 */
export function toRecord(entry: IndexedEntry, number: number, depth: Depth): PagefindRecord {
  const inRegister = (register: readonly Field[]): string[] => [
    ...register.flatMap((field) => entry.texts[field]),
    ...printedReadings(entry)
      .filter(({ field }) => register.includes(field))
      .flatMap(windowsOf),
  ];
  const titles = toSegments(inRegister(['kicker', 'headline', 'deck']), 'title');
  const texts = inRegister(depth === 'everything' ? ['byline', 'body', 'caption'] : ['byline']);
  return {
    url: entry.address,
    content: [titles, toSegments(texts, 'text')].join(' ').trim() || noWords,
    meta: { [CARRIED]: toCarried(JSON.stringify({ ...shownOf(entry), number })) },
    filters: entry.facets,
  };
}

const CARRIED = 'piece';

/** What a result shows, without what only the index needs. */
export function shownOf(entry: Entry): Entry {
  const { address, title, page, date, texts, crossheads, printed, emended } = entry;
  return { address, title, page, date, texts, crossheads, printed, emended };
}

/**
 * @param meta - of a record that {@link toRecord} gave, back from Pagefind
 * @param number - of the piece that was asked for
 * @returns the piece
 * @throws Error where it is another: then the two indexes are not of one making
 */
export function fromRecord({ meta }: Pick<PagefindRecord, 'meta'>, number: number): Entry {
  const { number: own, ...entry } = JSON.parse(fromCarried(meta[CARRIED] ?? '')) as Carried;
  if (own !== number) throw new Error(`record ${number} is that of piece ${own}`);
  return entry;
}

type Carried = Entry & { readonly number: number };

/** @returns what is searched of a piece, as it is read and as it was printed, each with its weight */
export function segmentsOf(entry: Pick<Entry, 'texts' | 'crossheads' | 'emended'>): Segment[] {
  const levelOf = (field: Field, segment: number): Level => {
    if (field === 'body') return entry.crossheads.includes(segment) ? 'heading' : 'text';
    return levels[field];
  };
  return [
    ...fields.flatMap((field) =>
      entry.texts[field].map((text, index) => ({ level: levelOf(field, index + 1), text })),
    ),
    ...printedReadings(entry).flatMap((reading) =>
      windowsOf(reading).map((text) => ({ level: levelOf(reading.field, reading.segment), text })),
    ),
  ];
}

const levels: Readonly<Record<Exclude<Field, 'body'>, Level>> = {
  kicker: 'title',
  headline: 'headline',
  deck: 'title',
  byline: 'heading',
  caption: 'text',
};
