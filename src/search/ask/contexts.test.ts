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
  emended: [],
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

test('what stands only as it was printed is shown so, with what the text has instead', () => {
  const emended: Entry = {
    ...entry,
    emended: [
      { field: 'body', segment: 4, at: 2, as: '四', read: '肆' },
      { field: 'headline', segment: 1, at: 0, as: '党建', read: '党健' },
    ],
  };
  const shown = (run: string) =>
    contextsOf(emended, [run], 3).map(({ field, segment, excerpt, printed }) => ({
      where: `${field} ${segment}`,
      text: excerpt.stretches.map(({ text }) => text).join(''),
      printed,
    }));
  expect(shown('道肆')).toEqual([
    { where: 'body 4', text: '街道肆,社区。', printed: [{ read: '肆', as: '四' }] },
  ]);
  expect(shown('健')).toEqual([
    { where: 'headline 1', text: '党健引领', printed: [{ read: '党健', as: '党建' }] },
  ]);
  expect(shown('社区').map(({ printed }) => printed)).toEqual([null, null]);
});
