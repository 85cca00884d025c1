import { expect, test } from 'vitest';
import type { Entry } from '../record.ts';
import { type Context, contextsOf } from './contexts.ts';

const entry: Entry = {
  address: 'pieces/a.html',
  title: null,
  page: '北关区',
  date: null,
  texts: {
    kicker: ['灯塔路街道'],
    headline: ['党建引领'],
    deck: [],
    byline: ['王嘉晨'],
    body: ['街道一。', '街道二。', '街道三。', '街道四,社区。'],
    caption: ['图为社区。'],
  },
  crossheads: [],
  printed: [],
};
const places = (contexts: Context[]): string[] =>
  contexts.map(({ field, segment }) => `${field} ${segment}`);

test('excerpts stand in the order of the page', () => {
  expect(places(contextsOf(entry, ['街道'], 3))).toEqual(['kicker 1', 'body 1', 'body 2']);
});

test('every run is shown before any is shown twice', () => {
  expect(places(contextsOf(entry, ['街道', '社区'], 2))).toEqual(['kicker 1', 'body 4']);
});

test('what the title shows needs no excerpt', () => {
  expect(contextsOf(entry, ['党建'], 3)).toEqual([]);
});

test('a name is shown', () => {
  expect(places(contextsOf(entry, ['嘉晨'], 3))).toEqual(['byline 1']);
});
