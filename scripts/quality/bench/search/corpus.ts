import { readBody } from '../../../../src/archive/read-body.ts';
import { searchedPieces } from '../../../../src/search/make/entries.ts';
import { readArchive } from '../../../../src/archive/read-archive.ts';
import type { IndexedEntry } from '../../../../src/search/record.ts';
import { randomOf } from '../../random.ts';

/** What pieces are made of: what the shipped archive has. */
export type Stock = {
  readonly entries: readonly IndexedEntry[];
  readonly sentences: readonly string[];
  /** Names of places, the longest first, and all printed variants. */
  readonly places: readonly string[];
  readonly names: readonly string[];
};

/** @param content - absolute path of the content directory */
export function readStock(content: string): Stock {
  const archive = readArchive(content);
  const entries = searchedPieces(archive, readBody).map((piece) => piece.entry());
  const texts = entries.flatMap(({ texts: { body, caption } }) => [...body, ...caption]);
  const places = [...archive.places.values()].flatMap(({ name, variants }) => [
    name,
    ...variants.map((it) => it.as),
  ]);
  return {
    entries,
    sentences: texts.flatMap((text) => text.split(/(?<=[。!?！？])/u)).filter((it) => it !== ''),
    places: [...new Set(places)].sort((a, b) => b.length - a.length),
    names: [...archive.bylines.values()].map(({ name }) => name),
  };
}

/** About as long as a piece of the archive that is no brief, in characters. */
const LENGTH = 900;
const DAYS = 20 * 365;

/**
 * Makes pieces of the shipped sentences: headlines as they are, bodies of sentences drawn anew,
 * over twenty years. The same seed gives the same pieces.
 *
 * @param count - how many; they come in the order of the index, the oldest first
 */
export function* madePieces(stock: Stock, count: number, seed = 4): Generator<IndexedEntry> {
  const random = randomOf(seed).fraction;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const titled = stock.entries.filter(({ texts }) => texts.headline.length > 0);
  const placesOf = new Map<string, readonly string[]>();
  const placesIn = (text: string): readonly string[] => {
    const known = placesOf.get(text) ?? stock.places.filter((place) => text.includes(place));
    placesOf.set(text, known);
    return known;
  };
  for (let number = 0; number < count; number += 1) {
    const { texts, page, facets: own } = pick(titled);
    const body: string[] = [];
    const spoken = new Set<string>();
    for (let length = 0; length < LENGTH;) {
      const sentences = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
        pick(stock.sentences),
      );
      for (const place of sentences.flatMap(placesIn)) spoken.add(place);
      const paragraph = sentences.join('');
      length += paragraph.length;
      body.push(paragraph);
    }
    const byline = [pick(stock.names), pick(stock.names)];
    const day = dayBefore(Math.floor(((count - 1 - number) * DAYS) / count));
    yield {
      address: `pieces/made-${number}.html`,
      title: null,
      page,
      date: { label: day, certainty: 'inferred' },
      day,
      crossheads: [],
      printed: [],
      emended: [],
      texts: { ...texts, body, caption: [], byline: [...new Set(byline)] },
      facets: {
        district: own.district,
        kind: own.kind,
        place: [...spoken],
        byline: [...new Set(byline)],
        year: [day.slice(0, 4)],
      },
    };
  }
}

function dayBefore(days: number): string {
  return new Date(Date.UTC(2023, 0, 7) - days * 86_400_000).toISOString().slice(0, 10);
}

/** What a reader can see of each piece: the truth by which answers are judged. */
export function segmentsOfAll(entries: Iterable<IndexedEntry>): string[][] {
  return Array.from(entries, ({ texts }) => Object.values(texts).flat());
}
