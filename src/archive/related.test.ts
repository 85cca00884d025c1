import { expect, test } from 'vitest';
import type { Dateline, Piece } from '../model/index.ts';
import { relatedTo } from './related.ts';
import { sampleArchive, sampleByline, samplePiece, samplePlace } from './samples.ts';

const on = (id: string, date: string): Dateline => ({
  id,
  page: 'a',
  piece: id,
  lines: [[1, 1]],
  marker: null,
  outlet: null,
  place: null,
  date,
  certainty: 'certain',
  evidence: [],
});

const signed = (byline: string, role: Piece['bylines'][number]['role'] = 'reporter') => ({
  byline,
  role,
  line: 1,
});

const named = (related: ReturnType<typeof relatedTo>): string[] =>
  related.map(({ piece, reason }) => `${reason.kind} ${piece.id}`);

test('same place, then same person, then same day; each piece once, for its first reason', () => {
  const piece = samplePiece('it', { places: ['lane'], bylines: [signed('zhang')], dateline: 'it' });
  const archive = sampleArchive({
    pieces: [
      piece,
      samplePiece('day', { dateline: 'day', page: 'b' }),
      samplePiece('person', { bylines: [signed('zhang')] }),
      samplePiece('both', { places: ['lane'], bylines: [signed('zhang')] }),
      samplePiece('stranger'),
    ],
    places: [samplePlace('lane')],
    bylines: [sampleByline('zhang')],
    datelines: [on('it', '2023-01-07'), on('day', '2023-01-07')],
  });
  expect(named(relatedTo(archive, piece))).toEqual(['place both', 'person person', 'day day']);
});

test('the place of fewest pieces says most; wide places and editors say nothing', () => {
  const everywhere = { places: ['city', 'street'], bylines: [signed('editor', 'editor')] };
  const piece = samplePiece('it', { ...everywhere, places: ['city', 'street', 'lane'] });
  const archive = sampleArchive({
    pieces: [
      piece,
      samplePiece('a', everywhere),
      samplePiece('b', { places: ['lane'] }),
      samplePiece('c', { places: ['city'] }),
      samplePiece('d', everywhere),
    ],
    places: [samplePlace('city', { kind: 'city' }), samplePlace('street'), samplePlace('lane')],
    bylines: [sampleByline('editor')],
  });
  expect(named(relatedTo(archive, piece))).toEqual(['place b', 'place a', 'place d']);
});

test('what stands on the same page is not told again for its day', () => {
  const piece = samplePiece('it', { dateline: 'it' });
  const archive = sampleArchive({
    pieces: [piece, samplePiece('beside', { dateline: 'beside' })],
    datelines: [on('it', '2023-01-07'), on('beside', '2023-01-07')],
  });
  expect(relatedTo(archive, piece)).toEqual([]);
});

test('four for a reason, the nearest in time', () => {
  const days = ['01', '02', '03', '04', '05', '06', '07', '08', '09'];
  const pieces = days.map((day) => samplePiece(day, { places: ['lane'], dateline: day }));
  const archive = sampleArchive({
    pieces,
    places: [samplePlace('lane')],
    datelines: days.map((day) => on(day, `2023-01-${day}`)),
  });
  const piece = archive.pieces.get('05') ?? samplePiece('05');
  expect(named(relatedTo(archive, piece))).toEqual(
    ['06', '04', '07', '03'].map((it) => `place ${it}`),
  );
});

test('looks at its neighbours alone, however many pieces name the place', () => {
  let looks = 0;
  const counted = (id: string): Piece =>
    new Proxy(samplePiece(id, { places: ['lane'] }), {
      get(target, key, receiver) {
        looks += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const looksPerPiece = (count: number): number => {
    const pieces = Array.from({ length: count }, (_, index) => counted(String(index)));
    const archive = sampleArchive({ pieces, places: [samplePlace('lane')] });
    const first = pieces[0] ?? samplePiece('0');
    relatedTo(archive, first);
    looks = 0;
    for (const piece of pieces) relatedTo(archive, piece);
    return looks / count;
  };
  expect(looksPerPiece(2000)).toBeLessThan(looksPerPiece(200) * 1.2);
});
