import { expect, test } from 'vitest';
import { contentOf, type Entry, levelAt, segmentsOf } from './record.ts';
import { characterWords, GAP, nameWord, pairWords } from './tokens.ts';

const nothing = {
  series: [],
  section: [],
  kicker: [],
  headline: [],
  deck: [],
  byline: [],
  body: [],
  caption: [],
  margin: [],
};
const entry: Entry = {
  address: 'pieces/000-43.html',
  title: null,
  page: '北关区 2023年1月',
  date: null,
  texts: {
    ...nothing,
    section: ['部门动态'],
    headline: ['党旗高扬'],
    byline: ['马玉贵'],
    body: ['本报讯党旗。', '小标题'],
    caption: ['图为"活动现场"。'],
    margin: ['临江日报'],
  },
  crossheads: [2],
  printed: [],
  emended: [],
};
const indexed = { entry, facets: { district: [], place: [], kind: [], byline: [], year: [] } };

test('each segment has the weight of its part', () => {
  expect(segmentsOf(entry).map(({ level, text }) => `${level} ${text}`)).toEqual([
    'heading 部门动态',
    'headline 党旗高扬',
    'heading 马玉贵',
    'text 本报讯党旗。',
    'heading 小标题',
    'text 图为"活动现场"。',
    'text 临江日报',
  ]);
});

test('where a word first stands tells the weightiest part that has it', () => {
  const words = contentOf({ ...indexed, names: ['洹北'] }).split(' ');
  const levelOf = (word = ''): number => levelAt(words.indexOf(word));
  expect(levelOf(pairWords('党旗')[0])).toBe(0);
  expect(levelOf(characterWords(['旗'])[0])).toBe(0);
  expect(levelOf(pairWords('标题')[0])).toBe(2);
  expect(levelOf(characterWords(['讯'])[0])).toBe(3);
  expect(words.at(-1)).toBe(nameWord('洹北'));
});

test('a headline longer than its room counts as of the next part in its end, never the other way', () => {
  const headline = ['长'.repeat(150), '尾声'];
  const words = contentOf({
    ...indexed,
    names: [],
    entry: { ...entry, texts: { ...nothing, headline, kicker: ['肩题'] } },
  }).split(' ');
  expect(levelAt(words.indexOf(pairWords('尾声')[0] ?? ''))).toBe(1);
  expect(levelAt(words.indexOf(pairWords('肩题')[0] ?? ''))).toBe(1);
});

test('a piece without words still has content: Pagefind drops a record without', () => {
  const wordless = { ...indexed, names: [], entry: { ...entry, texts: nothing } };
  expect(contentOf(wordless)).toMatch(new RegExp(`^${GAP}`));
});
