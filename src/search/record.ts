import type { Certainty } from '../model/index.ts';
import { fromCarried, fromSegments, type Register, toCarried, toSegments } from './tokens.ts';

/** The parts of a piece that are searched. */
export const fields = ['kicker', 'headline', 'deck', 'byline', 'body', 'caption'] as const;
export type Field = (typeof fields)[number];

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
};

/** A piece as it is given to the index. */
export type IndexedEntry = Entry & {
  /** ISO day by which results are sorted; {@link NO_DAY} where none is known. */
  readonly day: string;
};

/** Pagefind leaves out of a sorted answer what has no value to sort by. */
export const NO_DAY = '0000-00-00';

/** What Pagefind keeps of a piece and gives back with a result. */
export type PagefindRecord = {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
};

/** The day of a piece is a meta value of one of these names. */
const certainties: readonly Certainty[] = ['certain', 'inferred'];

/** The fields that are meta values, which Pagefind searches as it does the content. */
const metaFields = fields.filter((field) => field !== 'body');

/** The alphabet in which a field is indexed. */
const registers: Readonly<Record<Field, Register>> = {
  kicker: 'title',
  headline: 'title',
  deck: 'title',
  byline: 'text',
  body: 'text',
  caption: 'text',
};

/** Pagefind drops a record without content and does not say so; a piece may be one photograph. */
const noBody = toCarried('');

/**
 * @param entry - a piece
 * @returns its record for Pagefind, all of it in words of the token rule
 */
export function toRecord(entry: IndexedEntry): PagefindRecord & { sort: Record<string, string> } {
  const meta: Record<string, string> = { page: toCarried(entry.page) };
  if (entry.date) meta[entry.date.certainty] = toCarried(entry.date.label);
  if (entry.title !== null) meta.title = toCarried(entry.title);
  for (const field of metaFields) {
    const texts = entry.texts[field];
    if (texts.length > 0) meta[field] = toSegments(texts, registers[field]);
  }
  return {
    url: entry.address,
    content: toSegments(entry.texts.body, registers.body) || noBody,
    meta,
    sort: { day: entry.day },
  };
}

/**
 * @param record - what {@link toRecord} gave, back from Pagefind
 * @returns the piece
 */
export function fromRecord({ url, content, meta }: PagefindRecord): Entry {
  const shown = (key: string): string | null => {
    const word = meta[key];
    return word === undefined ? null : fromCarried(word);
  };
  const part = (field: Field): string[] => fromSegments(meta[field] ?? '', registers[field]);
  const dates = certainties.map((certainty) => ({ label: shown(certainty), certainty }));
  return {
    address: url,
    title: shown('title'),
    page: shown('page') ?? '',
    date: dates.find((date): date is NonNullable<Entry['date']> => date.label !== null) ?? null,
    texts: {
      kicker: part('kicker'),
      headline: part('headline'),
      deck: part('deck'),
      byline: part('byline'),
      body: fromSegments(content, registers.body),
      caption: part('caption'),
    },
  };
}
