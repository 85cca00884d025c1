import type { Certainty } from '../model/index.ts';
import type { Segment } from './pairs/layout.ts';
import { fromCarried, noWords, toCarried, toSegments } from './tokens.ts';

/** The parts of a piece that are searched. */
export const fields = ['kicker', 'headline', 'deck', 'byline', 'body', 'caption'] as const;
export type Field = (typeof fields)[number];

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
  /** The segments of each part: a line of the title block, a name, a block of the body, a caption. */
  readonly texts: Readonly<Record<Field, readonly string[]>>;
  /** Which blocks of the body are crossheads, 1-based. */
  readonly crossheads: readonly number[];
  /** Places that were printed in a wrong or another form, which the text may have no more. */
  readonly printed: readonly PrintedPlace[];
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
  const { kicker, headline, deck, byline, body, caption } = entry.texts;
  const titles = toSegments([...kicker, ...headline, ...deck], 'title');
  const texts = depth === 'everything' ? [...byline, ...body, ...caption] : byline;
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
  const { address, title, page, date, texts, crossheads, printed } = entry;
  return { address, title, page, date, texts, crossheads, printed };
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

/** @returns what is searched of a piece, each segment with its weight */
export function segmentsOf({ texts, crossheads }: Entry): Segment[] {
  const { kicker, headline, deck, byline, body, caption } = texts;
  const heads = new Set(crossheads);
  return [
    ...headline.map((text): Segment => ({ level: 'headline', text })),
    ...[...kicker, ...deck].map((text): Segment => ({ level: 'title', text })),
    ...byline.map((text): Segment => ({ level: 'heading', text })),
    ...body.map((text, index): Segment => ({
      level: heads.has(index + 1) ? 'heading' : 'text',
      text,
    })),
    ...caption.map((text): Segment => ({ level: 'text', text })),
  ];
}
