import { expect, test } from 'vitest';
import { fromRecord, type IndexedEntry, segmentsOf, shownOf, toRecord } from './record.ts';

const photo: IndexedEntry = {
  address: 'pieces/000-43.html',
  title: '春节即将到来……',
  page: '北关区 2023年1月',
  date: { label: '2023年1月7日', certainty: 'inferred' },
  texts: {
    kicker: [],
    headline: [],
    deck: [],
    byline: ['马玉贵', '王昊'],
    body: [],
    caption: ['图为"活动现场"。', '𠮷 A-1'],
  },
  crossheads: [],
  printed: [],
  emended: [],
  day: '2023-01-07',
  facets: {
    district: ['北关区'],
    place: [],
    kind: ['图片新闻'],
    byline: ['马玉贵'],
    year: ['2023'],
  },
};
const article: IndexedEntry = {
  ...photo,
  title: null,
  date: null,
  texts: { ...photo.texts, headline: ['党旗高扬 领航发展'], body: ['本报讯 一。', '小标题', '二'] },
  crossheads: [2],
  printed: [],
  emended: [],
};

test('a piece comes back from its record', () => {
  for (const entry of [photo, article]) {
    expect(fromRecord(toRecord(entry, 7, 'everything'), 7)).toEqual(shownOf(entry));
  }
});

test('the record of another piece is an error: the indexes are not of one making', () => {
  expect(() => fromRecord(toRecord(photo, 7, 'titles'), 8)).toThrow('that of piece 7');
});

test('a piece without words still has content: Pagefind drops a record without', () => {
  const wordless = { ...photo, texts: { ...photo.texts, byline: [], caption: [] } };
  expect(toRecord(wordless, 0, 'everything').content).not.toBe('');
});

test('in a large archive bodies are carried along, not indexed', () => {
  const full = toRecord(article, 0, 'everything').content;
  const lean = toRecord(article, 0, 'titles').content;
  expect(lean.length).toBeLessThan(full.length);
  expect(full.startsWith(lean)).toBe(true);
});

test('each segment has the weight of its part', () => {
  expect(segmentsOf(article).map(({ level, text }) => `${level} ${text}`)).toEqual([
    'headline 党旗高扬 领航发展',
    'heading 马玉贵',
    'heading 王昊',
    'text 本报讯 一。',
    'heading 小标题',
    'text 二',
    'text 图为"活动现场"。',
    'text 𠮷 A-1',
  ]);
});
