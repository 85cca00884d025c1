import type { Certainty } from '../model/index.ts';
import type { Facet } from './facets.ts';
import { type Field, fields, type Texts } from './fields.ts';
import { type EmendedSpot, printedReadings, windowsOf } from './printed-readings.ts';
import { characterWords, GAP, nameWord, pairWords } from './tokens.ts';

/** What a result shows of a piece. */
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

/** A piece as the search indexes it. */
export type IndexedEntry = {
  readonly entry: Entry;
  /** Its values, each once: names of its places and signers, its district, kind and year. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** The names by which its places are asked for. */
  readonly names: readonly string[];
};

/** How weighty a part is, as its place in this list. */
export const levels = ['headline', 'title', 'heading', 'text'] as const;
type Level = (typeof levels)[number];

/**
 * The word of a record at which each level starts. Pagefind says of a phrase only where it first
 * stands, so that tells its level. What goes beyond the room of its level counts as of the next.
 */
const starts = [0, 128, 384, 1024] as const;

/** @param position - of a word, counted from 0 */
export function levelAt(position: number): number {
  return starts.findLastIndex((start) => start <= position);
}

const levelOfField: Readonly<Record<Field, Level>> = {
  series: 'heading',
  section: 'heading',
  kicker: 'title',
  headline: 'headline',
  deck: 'title',
  byline: 'heading',
  body: 'text',
  caption: 'text',
  margin: 'text',
};

/** A text that no run may cross. */
type Segment = { readonly level: Level; readonly text: string };

/** @returns what is searched of a piece, as it is read and as it was printed, each with its weight */
export function segmentsOf(entry: Pick<Entry, 'texts' | 'crossheads' | 'emended'>): Segment[] {
  const levelOf = (field: Field, segment: number): Level =>
    field === 'body' && entry.crossheads.includes(segment) ? 'heading' : levelOfField[field];
  return [
    ...fields.flatMap((field) =>
      entry.texts[field].map((text, index) => ({ level: levelOf(field, index + 1), text })),
    ),
    ...printedReadings(entry).flatMap((reading) =>
      windowsOf(reading).map((text) => ({ level: levelOf(reading.field, reading.segment), text })),
    ),
  ];
}

/** @returns what Pagefind indexes of a piece: words of the token rule, level by level */
export function contentOf({ entry, names }: IndexedEntry): string {
  const segments = segmentsOf(entry);
  const words: string[] = [];
  const characters = new Set<string>();
  for (const [index, start] of starts.entries()) {
    while (words.length < start) words.push(GAP);
    const texts = segments.filter(({ level }) => level === levels[index]).map(({ text }) => text);
    for (const text of texts) words.push(...pairWords(text), GAP);
    for (const word of characterWords(texts)) {
      if (!characters.has(word)) words.push(word);
      characters.add(word);
    }
  }
  return [...words, ...new Set(names.map(nameWord))].join(' ');
}
