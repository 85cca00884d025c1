import { expect, test } from 'vitest';
import type { Finding } from './engine.ts';
import { otherForms, ranked } from './inquiry.ts';
import type { Name } from './names.ts';

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

const finding = (piece: number, level: number): Finding => ({ piece, level });
const pieces = (findings: readonly Finding[]): number[] => findings.map(({ piece }) => piece);

test('the weightier part, then the very place, then the newer piece', () => {
  const findings = [finding(0, 3), finding(1, 3), finding(2, 0), finding(3, 3), finding(4, 1)];
  expect(pieces(ranked(findings, 'relevance', new Set([3])))).toEqual([2, 4, 3, 1, 0]);
});

test('by day nothing else counts', () => {
  const findings = [finding(0, 3), finding(1, 0), finding(2, 1)];
  expect(pieces(ranked(findings, 'newest', new Set([2])))).toEqual([2, 1, 0]);
  expect(pieces(ranked(findings, 'oldest', new Set([2])))).toEqual([0, 1, 2]);
});
