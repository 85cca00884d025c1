import { expect, test } from 'vitest';
import type { Name } from '../names/name.ts';
import { otherForms } from './also.ts';

const street: Name = {
  kind: 'place',
  name: '洹北街道',
  pinyin: 'huan bei jie dao',
  id: 'huanbei',
  hint: '',
  printed: ['恒北街道'],
  short: ['该街道'],
};
const formsOf = (query: string): [string, boolean][] =>
  otherForms(query, [street]).map(({ form, isName }) => [form, isName]);

test('a place is asked for in the form that was printed too', () => {
  expect(formsOf('洹北街道')).toEqual([['恒北街道', false]]);
  expect(formsOf('洹北')).toEqual([['恒北', false]]);
});

test('a printed form is asked for under the name too', () => {
  expect(formsOf('恒北街道')).toEqual([['洹北街道', true]]);
  expect(formsOf('恒北')).toEqual([['洹北', true]]);
});

test('short forms and parts of names are no other forms', () => {
  expect(formsOf('该街道')).toEqual([]);
  expect(formsOf('街道')).toEqual([]);
  expect(formsOf('洹')).toEqual([]);
});
