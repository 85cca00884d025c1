import { expect, test } from 'vitest';
import {
  clipped,
  LONGEST_QUERY,
  type Question,
  questionIn,
  runsOf,
  sameAnswer,
  STEP,
  toggled,
  withQuestion,
} from './question.ts';

const page = 'https://example.org/a/b/search.html';
const asked = (query: string, over: Partial<Question> = {}): Question => ({
  query,
  order: 'relevance',
  chosen: {},
  shown: STEP,
  ...over,
});

test.each(['灯塔路', '"党建+"', 'a b', '50%', '<b>&q=x#y', '𠮷'])('%s comes back', (query) => {
  const address = withQuestion(page, asked(query));
  expect(questionIn(address)).toEqual(asked(query));
  expect(address.startsWith(`${page}?q=`)).toBe(true);
});

test('filters, order and the number shown come back', () => {
  const question = asked('社区', {
    order: 'oldest',
    chosen: { district: ['北关区'], place: ['灯塔路', 'a&b=c'] },
    shown: 30,
  });
  expect(questionIn(withQuestion(page, question))).toEqual(question);
});

test('an empty query leaves no trace', () => {
  expect(withQuestion(`${page}?q=x&sort=newest&place=a&show=20`, asked(''))).toBe(page);
  expect(questionIn(page)).toEqual(asked(''));
});

test.each(['sort=sideways', 'show=-3', 'show=1e9x', 'show=2.5', 'place=', 'foo=bar'])(
  'nonsense is passed over: %s',
  (nonsense) => {
    expect(questionIn(`${page}?q=x&${nonsense}`)).toEqual(asked('x'));
  },
);

test('a value is chosen and given up again', () => {
  const once = toggled(asked('x', { shown: 40 }), 'kind', '消息');
  expect(once.chosen).toEqual({ kind: ['消息'] });
  expect(once.shown).toBe(STEP);
  expect(sameAnswer(toggled(once, 'kind', '消息'), asked('x'))).toBe(true);
  expect(sameAnswer(once, asked('x'))).toBe(false);
});

test.each([
  ['灯塔路', ['灯塔路']],
  ['  燈塔路 社区  ', ['灯塔路', '社区']],
  ['灯塔路\u3000社区\t“A-1”', ['灯塔路', '社区', '"a-1"']],
  ['社区 社區', ['社区']],
  ['a Ａ', ['a']],
  ['', []],
  [' \u3000\t\n\u200b', []],
  ['<b>x</b>', ['<b>x</b>']],
])('%j asks for %j', (query, runs) => {
  expect(runsOf(query)).toEqual(runs);
});

test('a query that is too long is clipped between characters', () => {
  const long = '𠮷'.repeat(LONGEST_QUERY + 5);
  expect(clipped(long)).toBe('𠮷'.repeat(LONGEST_QUERY));
  expect(runsOf(long)).toEqual(['𠮷'.repeat(LONGEST_QUERY)]);
});
