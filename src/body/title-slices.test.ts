import { expect, test } from 'vitest';
import type { Emendation } from '../model/index.ts';
import { numberNotes } from './notes.ts';
import { titleSlices } from './title-slices.ts';

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
