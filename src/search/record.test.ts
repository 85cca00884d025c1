import { expect, test } from 'vitest';
import { type Entry, fromRecord, toRecord } from './record.ts';

const day = '2023-01-07';
const photo: Entry = {
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
};

test('a piece comes back from its record', () => {
  expect(fromRecord(toRecord({ ...photo, day }))).toEqual(photo);
  const article: Entry = {
    ...photo,
    title: null,
    date: null,
    texts: { ...photo.texts, headline: ['党旗高扬 领航发展'], body: ['本报讯 一。', '二'] },
  };
  expect(fromRecord(toRecord({ ...article, day }))).toEqual(article);
});

test('a piece without a body still has content: Pagefind drops a record without', () => {
  expect(toRecord({ ...photo, day }).content).not.toBe('');
});

test('what is only shown shares no word with what is searched', () => {
  const { meta } = toRecord({ ...photo, day });
  for (const key of ['title', 'page', 'inferred']) expect(meta[key]).toMatch(/^[a-z]{6,}$/);
});
