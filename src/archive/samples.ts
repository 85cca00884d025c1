import type { Byline, Page, Piece, Place } from '../model/index.ts';
import { type Archive, emptyArchive } from './archive.ts';

/** Entries for tests: what a test does not say is empty. */

export function samplePage(id: string, over: Partial<Page> = {}): Page {
  return {
    id,
    source: `${id}.txt`,
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    lines: [[1, 99]],
    district: null,
    publication: null,
    edition: null,
    date: null,
    pieces: [],
    regions: [],
    truncated: [],
    garbled: [],
    doubts: [],
    ...over,
  };
}

export function samplePiece(id: string, over: Partial<Piece> = {}): Piece {
  return {
    id,
    page: 'a',
    lines: [[1, 9]],
    kind: 'article',
    series: null,
    section: null,
    kicker: null,
    headline: `${id}题`,
    deck: null,
    dateline: null,
    bylines: [],
    captions: [],
    places: [],
    attachedTo: null,
    truncated: [],
    emendations: [],
    blocks: [],
    ...over,
  };
}

export function samplePlace(id: string, over: Partial<Place> = {}): Place {
  return {
    id,
    name: id,
    kind: 'community',
    parent: null,
    parentBasis: null,
    code: null,
    authority: 'attested',
    listing: null,
    nearMisses: [],
    pinyin: id,
    variants: [],
    mentions: [{ piece: 'p', line: 1, as: id }],
    ...over,
  };
}

export function sampleByline(id: string, over: Partial<Byline> = {}): Byline {
  return { id, name: id, pinyin: id, affiliation: [], roles: [], pieces: [], ...over };
}

type Entries = { readonly [Collection in keyof Archive]?: Iterable<EntryOf<Archive[Collection]>> };
type EntryOf<Collection> = Collection extends ReadonlyMap<string, infer Entry> ? Entry : never;

export function sampleArchive(entries: Entries): Archive {
  const byId = <T extends { id: string }>(list: Iterable<T> = []): Map<string, T> =>
    new Map([...list].map((entry) => [entry.id, entry]));
  return {
    ...emptyArchive,
    pages: byId(entries.pages),
    pieces: byId(entries.pieces),
    datelines: byId(entries.datelines),
    bylines: byId(entries.bylines),
    captions: byId(entries.captions),
    places: byId(entries.places),
  };
}
