import { expect, test } from 'vitest';
import type { Emendation } from '../model/index.ts';
import { breakable, titleSlices } from './headline.ts';
import { numberNotes } from './notes.ts';

test.each([
  ['花园路街道积极打造社区治理共同体', /积极\|打造/],
  ['发挥“六项功能”', /发挥\|“六项/],
  ['移风易俗,入人心', /,\|入/],
  ['完成2亿多元', /完成\|2/],
])('%s', (line, cut) => {
  expect(breakable(line).join('')).toBe(line);
  expect(breakable(line).join('|')).toMatch(cut);
});

test('no part begins with a closing mark or ends with an opening one', () => {
  const parts = breakable('守好消防“生命线”、筑牢安全(第一批)“防火墙”');
  expect(parts.filter((part) => /^[”、)]/u.test(part) || /[“(]$/u.test(part))).toEqual([]);
});

test('an empty line has no parts', () => {
  expect(breakable('')).toEqual([]);
});

const emendation = (read: string, as: string, sure = true): Emendation => ({
  line: 1,
  read,
  as,
  sure,
  why: '形近而误',
  by: 'editor',
  part: 'headline',
});

const marked = (line: string, ...emendations: Emendation[]): string =>
  titleSlices(line, numberNotes(emendations))
    .flat()
    .map(({ text, note }) => (note === null ? text : `[${note}:${text}]`))
    .join('')
    // A mark goes on across a place where the line may be broken.
    .replaceAll(/\]\[\d+:/g, '');

test.each([
  ['共建共享社区', [emendation('共亨', '共享')], '共建[1:共享]社区'],
  ['共建共亨社区', [emendation('共亨', '共享', false)], '共建[1:共亨]社区'],
  ['共建社区', [emendation('共享', '')], '共建社区'],
  ['另一行', [emendation('共亨', '共享')], '另一行'],
  ['', [], ''],
])('%s', (line, emendations, result) => {
  expect(marked(line, ...emendations)).toBe(result);
});

test('words that cross a place where the line may be broken stay marked on both sides', () => {
  const line = '花园路街道积极打造社区';
  const parts = titleSlices(line, numberNotes([emendation('积板打造', '积极打造')]));
  const notes = parts.flat().filter(({ note }) => note === 1);
  expect(notes.map(({ text }) => text).join('')).toBe('积极打造');
  expect(notes.length).toBeGreaterThan(1);
});
