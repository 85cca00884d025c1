import { expect, test } from 'vitest';
import type { Emendation } from '../../src/model/index.ts';
import { changedWords } from './changed-words.ts';
import { explainWording } from './explain-wording.ts';

const emendation = (over: Partial<Emendation> = {}): Emendation => ({
  line: 13,
  read: '整 体企力',
  as: '整体合力',
  sure: true,
  why: '“企力”不成词。',
  by: 'editor',
  part: 'body',
  ...over,
});

const [printed, emended] = ['形成整体企力和动力。', '形成整体合力和动力。'];
const explained = { line: 13, by: 'editor', why: '“企力”不成词。' };

function explain(before: string, after: string, old: Emendation[], now: Emendation[]) {
  return changedWords(before, after).map((it) => explainWording(it, old, now));
}

test('by the emendation that was made since, OCR blanks or not', () => {
  expect(explain(printed, emended, [], [emendation()])).toEqual([
    { ...explained, withdrawn: false },
  ]);
});

test('by one that was taken back', () => {
  expect(explain(emended, printed, [emendation()], [])).toEqual([
    { ...explained, withdrawn: true },
  ]);
});

test('by the later of two for the same words', () => {
  const second = emendation({ as: '整体全力', by: '王读者', why: '看过报纸。' });
  expect(explain(emended, '形成整体全力和动力。', [emendation()], [second])).toEqual([
    { line: 13, by: '王读者', why: '看过报纸。', withdrawn: false },
  ]);
});

test.each([
  ['one that was there before', [emendation()], [emendation()]],
  ['one of other words', [], [emendation({ read: '动力', as: '劲力' })]],
  ['one that only notes a doubt', [], [emendation({ sure: false })]],
])('not by %s', (_, old, now) => {
  expect(explain(printed, emended, old, now)).toEqual([null]);
});
