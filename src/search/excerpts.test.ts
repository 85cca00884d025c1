import { describe, expect, test } from 'vitest';
import { type Context, contextsOf, type Excerpt, excerptsOf, marked } from './excerpts.ts';
import type { Entry } from './record.ts';

const shown = ({ stretches, cutBefore, cutAfter }: Excerpt): string =>
  [
    cutBefore ? '…' : '',
    ...stretches.map(({ text, hit }) => (hit ? `[${text}]` : text)),
    cutAfter ? '…' : '',
  ].join('');

const filler = (length: number): string => '文'.repeat(length);

describe('excerptsOf', () => {
  test('a short text is shown whole, every hit marked', () => {
    expect(excerptsOf('社区里的社区。', ['社区'], 3).map(shown)).toEqual(['[社区]里的[社区]。']);
  });

  test('an excerpt opens and closes with sentences', () => {
    const text = `${filler(60)}。灯塔路街道很大。“真好!”她说。${filler(80)}。`;
    expect(excerptsOf(text, ['街道'], 3).map(shown)).toEqual(['…灯塔路[街道]很大。“真好!”她说。…']);
  });

  test('a sentence that is too long is cut around its first hit', () => {
    const [excerpt] = excerptsOf(`${filler(200)}灯塔路${filler(200)}。`, ['灯塔路'], 3);
    const text = excerpt ? shown(excerpt) : '';
    expect(text).toBe(`…${filler(24)}[灯塔路]${filler(63)}…`);
  });

  test('far hits have excerpts of their own, up to the number asked for', () => {
    const text = Array.from({ length: 5 }, () => `灯塔路${filler(100)}。`).join('');
    expect(excerptsOf(text, ['灯塔路'], 3)).toHaveLength(3);
  });

  test('a run that is longer than an excerpt is shown whole', () => {
    const run = filler(150);
    expect(excerptsOf(`前${run}后`, [run], 1).map(shown)).toEqual([`前[${run}]…`]);
  });

  test('no character is cut in two', () => {
    const text = `${'𠮷'.repeat(150)}灯${'𠮷'.repeat(150)}`;
    const stretches = excerptsOf(text, ['灯'], 1).flatMap((excerpt) => excerpt.stretches);
    for (const stretch of stretches) expect(stretch.text.isWellFormed()).toBe(true);
  });

  test('no hit, no excerpt', () => {
    expect(excerptsOf('社区', ['街道'], 3)).toEqual([]);
  });
});

test('what the search takes for the same is marked as it stands in the text', () => {
  const [excerpt] = excerptsOf('他在燈塔路\u200b说“好”，Ａ座。', ['灯塔路说"', ',a'], 1);
  expect(excerpt && shown(excerpt)).toBe('他在[燈塔路\u200b说“]好”[，Ａ]座。');
});

describe('marked', () => {
  test('overlapping and touching hits are one', () => {
    expect(marked('一一一二三', ['一一', '二'])).toEqual([
      { text: '一一一二', hit: true },
      { text: '三', hit: false },
    ]);
  });

  test('markup is text', () => {
    expect(marked('<b>', ['b'])).toEqual([
      { text: '<', hit: false },
      { text: 'b', hit: true },
      { text: '>', hit: false },
    ]);
  });
});

const entry: Entry = {
  address: 'pieces/a.html',
  title: null,
  page: '北关区',
  date: null,
  texts: {
    series: [],
    section: [],
    margin: [],
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
