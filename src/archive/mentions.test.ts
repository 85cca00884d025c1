import { expect, test } from 'vitest';
import type { Dateline, Place } from '../model/index.ts';
import { piecesNaming, sayingsOf } from './mentions.ts';
import { sampleArchive, samplePiece, samplePlace } from './samples.ts';

const piece = samplePiece('p', {
  kicker: '洹北街道',
  blocks: [
    {
      type: 'paragraph',
      lines: [
        [5, 5],
        [7, 7],
      ],
    },
  ],
});
const archive = sampleArchive({ pieces: [piece] });
const text = ['他在洹北街道。她也在洹北街道工作。'];
const place = (line: number, as: string) =>
  samplePlace('huanbei', { name: '洹北街道', mentions: [{ piece: 'p', line, as }] });
const sayings = (of: Place, words: string[]) =>
  piecesNaming(archive, of).flatMap((naming) => sayingsOf(archive, of, naming, words));

test('a mention in the body is given as its sentences, with the block', () => {
  const found = sayings(place(7, '洹北街道'), text);
  expect(found.map(({ part, block, excerpt }) => [part, block, excerpt?.before])).toEqual([
    ['body', 1, '他在'],
    ['body', 1, '她也在'],
  ]);
});

test('where the text is emended, the printed form is named beside it', () => {
  const found = sayings(place(5, '恒北街道'), text);
  expect(found[0]).toMatchObject({ printed: '恒北街道', excerpt: { words: '洹北街道' } });
});

test('a mention above the text is found in the title block', () => {
  const found = sayings(place(3, '洹北街道'), text);
  expect(found).toMatchObject([{ part: 'title', excerpt: { words: '洹北街道' } }]);
});

test('a mention that cannot be found again still gives its line', () => {
  const found = sayings(place(99, '某处'), []);
  expect(found).toMatchObject([{ line: 99, printed: '某处' }]);
});

test('the pieces that name a place, each once, newest first, what has no day last', () => {
  const dateline = (piece: string, date: string): Dateline => ({
    id: piece,
    page: 'a',
    piece,
    lines: [[1, 1]],
    marker: null,
    outlet: null,
    place: null,
    date,
    certainty: 'certain',
    evidence: [],
  });
  const pieces = ['old', 'never', 'new'].map((id) =>
    samplePiece(id, { dateline: id === 'never' ? null : id }),
  );
  const datelines = [dateline('old', '2021-05-01'), dateline('new', '2023-01-07')];
  const mentions = ['never', 'old', 'gone', 'new', 'old'].map((of, line) => ({
    piece: of,
    line: line + 1,
    as: '洹北街道',
  }));
  const found = piecesNaming(
    sampleArchive({ pieces, datelines }),
    samplePlace('huanbei', { mentions }),
  );
  expect(found.map((it) => [it.piece.id, it.mentions.map(({ line }) => line)])).toEqual([
    ['new', [4]],
    ['old', [2, 5]],
    ['never', [1]],
  ]);
});
