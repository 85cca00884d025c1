import { expect, test } from 'vitest';
import type { PieceCredits } from '../facts/bylines.ts';
import { editBylines } from './edit-bylines.ts';
import { sampleRecord } from './sample-record.ts';

const why = '理由';
const credit = (name: string, role: 'reporter' | 'photographer' = 'reporter') => ({
  name,
  as: name,
  role,
  affiliation: null,
  line: 5,
});
const credits: PieceCredits[] = [
  { anchor: 3, bylines: [credit('张璐'), credit('张璐', 'photographer')], captions: [] },
  { anchor: 9, bylines: [credit('张璐')], captions: [] },
];
const edit = (entry: Readonly<Record<string, unknown>>) =>
  editBylines(
    credits,
    sampleRecord({ bylines: [{ line: 5, read: '张璐', why, ...entry }] }),
    (line) => (line < 9 ? 3 : 9),
  ).map((it) => it.bylines.map(({ role, name }) => `${role} ${name}`));

test('a name is taken away in one role, from the piece of the line', () => {
  expect(edit({ remove: { name: '张璐', role: 'photographer' } })).toEqual([
    ['reporter 张璐'],
    ['reporter 张璐'],
  ]);
});

test('a name is added, after those printed', () => {
  expect(edit({ add: { name: '王尧', role: 'photographer' } })[0]).toEqual([
    'reporter 张璐',
    'photographer 张璐',
    'photographer 王尧',
  ]);
});

test('a misread name is replaced', () => {
  expect(
    edit({
      remove: { name: '张璐', role: 'reporter' },
      add: { name: '张露', role: 'reporter' },
    })[0],
  ).toEqual(['photographer 张璐', 'reporter 张露']);
});
