import { readArchive, readBody } from '../../../src/archive/content-files.ts';
import { searchedEntries } from '../../../src/search/entries.ts';
import { type IndexedEntry, segmentsOf } from '../../../src/search/record.ts';
import { folded } from '../../../src/search/tokens.ts';

/** The same numbers for the same seed, from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** About as long as a piece of the archive that is no brief, in characters. */
const LENGTH = 900;
const DAYS = 20 * 365;

/**
 * Makes pieces of the shipped sentences: headlines as they are, bodies of sentences drawn anew, over
 * twenty years. They are always the same, the oldest first.
 *
 * @param content - absolute path of the content directory
 */
export function* madePieces(content: string, count: number): Generator<IndexedEntry> {
  const archive = readArchive(content);
  const stock = [...searchedEntries(archive, readBody)];
  const sentences = stock.flatMap(({ entry: { texts } }) =>
    [...texts.body, ...texts.caption].flatMap((text) => text.split(/(?<=[。!?！？])/u)),
  );
  const places = placesOf(content);
  const signers = [...archive.bylines.values()].map(({ name }) => name);
  const titled = stock.filter(({ entry }) => entry.texts.headline.length > 0);
  const random = seeded(4);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let number = 0; number < count; number += 1) {
    const { entry, facets } = pick(titled);
    const body: string[] = [];
    for (let length = 0; length < LENGTH; length += body.at(-1)?.length ?? 0) {
      body.push(
        Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(sentences)).join(''),
      );
    }
    const byline = [...new Set([pick(signers), pick(signers)])];
    const before = Math.floor(((count - 1 - number) * DAYS) / count) * 86_400_000;
    const day = new Date(Date.UTC(2023, 0, 7) - before).toISOString().slice(0, 10);
    const spoken = places.filter((place) => body.some((text) => text.includes(place)));
    yield {
      entry: {
        ...entry,
        address: `pieces/made-${number}.html`,
        title: null,
        date: { label: day, certainty: 'inferred' },
        crossheads: [],
        printed: [],
        emended: [],
        texts: { ...entry.texts, body, caption: [], byline },
      },
      facets: { ...facets, place: spoken, byline, year: [day.slice(0, 4)] },
      names: spoken,
    };
  }
}

/** Names of places and the forms in which they were printed. */
function placesOf(content: string): string[] {
  const forms = [...readArchive(content).places.values()].flatMap(({ name, variants }) => [
    name,
    ...variants.map(({ as }) => as),
  ]);
  return [...new Set(forms)].filter((name) => !/\s/u.test(name));
}

/** What is asked, and the numbers of the pieces in which all of it stands. */
export type Query = { readonly text: string; readonly pieces: readonly number[] };

/**
 * Names of places, and strings of 1 to 8 characters drawn from the texts; then two of them at a time.
 *
 * @param count - how many of one word, and how many of two
 */
export function makeQueries(
  content: string,
  pieces: readonly IndexedEntry[],
  count: number,
): { readonly one: Query[]; readonly two: Query[] } {
  const random = seeded(20230107);
  const below = (end: number): number => Math.floor(random() * end);
  const words = placesOf(content).slice(0, count / 4);
  while (words.length < count) {
    const segments = segmentsOf(pieces[below(pieces.length)]?.entry ?? never());
    const segment = Array.from(segments[below(segments.length)]?.text ?? '');
    const at = below(segment.length);
    const text = segment.slice(at, at + 1 + below(8)).join('');
    if (text !== '' && !/\s/u.test(text) && !words.includes(text)) words.push(text);
  }
  const texts = pieces.map(({ entry }) =>
    folded(
      segmentsOf(entry)
        .map((it) => it.text)
        .join('\n'),
    ),
  );
  const having = (word: string): number[] =>
    texts.flatMap((text, piece) => (text.includes(folded(word)) ? [piece] : []));
  const one = words.map((text) => ({ text, pieces: having(text) }));
  const two = one.map(({ text, pieces: its }) => {
    const other = one[below(one.length)] ?? never();
    const both = new Set(other.pieces);
    return { text: `${text} ${other.text}`, pieces: its.filter((piece) => both.has(piece)) };
  });
  // The names stand first and would warm the visit for one another.
  const shuffled = one.map((query) => ({ query, at: random() })).sort((a, b) => a.at - b.at);
  return { one: shuffled.map(({ query }) => query), two };
}

function never(): never {
  throw new Error('there is nothing to draw from');
}
