import { describe, expect, test } from 'vitest';
import { textOf, type Passage } from '../source/passage.ts';
import { samplePage } from '../test/sample-page.ts';
import { withoutWrapBlanks } from '../pieces/wrap-blanks.ts';
import { emendPassage, placeEmendations } from './emend-passage.ts';
import { sampleRecord } from '../test/sample-record.ts';

const why = '误读';
type Entry = { line?: number; read: string; as: string; sure?: boolean };

/** A one-line source, its wrap blanks out, with emendations applied. */
function emend(line: string, ...entries: Entry[]): Passage {
  const record = sampleRecord({
    emendations: entries.map((it) => ({ line: 1, sure: true, why, ...it })),
  });
  return emendPassage(
    withoutWrapBlanks({ number: 1, text: line }),
    placeEmendations(record, samplePage(line)),
  );
}
const notes = (passage: Passage) =>
  passage.flatMap((it) =>
    it.note === undefined ? [] : [[it.text, it.note.read, it.line, it.column]],
  );

test('a sure one changes the words and keeps what was printed', () => {
  const passage = emend('转化为强大动力和整体企力', { read: '企力', as: '合力' });
  expect(textOf(passage)).toBe('转化为强大动力和整体合力');
  expect(notes(passage)).toEqual([['合力', '企力', 1, 11]]);
});

test('an unsure one leaves the words and says what they may be', () => {
  const passage = emend('转化为强大动力和整体企力', { read: '企力', as: '合力', sure: false });
  expect(textOf(passage)).toBe('转化为强大动力和整体企力');
  expect(passage.at(-1)?.note).toMatchObject({ as: '合力', sure: false });
});

test('words that a wrap blank cuts are found as the source has them', () => {
  const passage = emend('征求安街 一巷居民的意见,逐户走访。', {
    read: '安街 一巷',
    as: '永安街一巷',
  });
  expect(textOf(passage)).toBe('征求永安街一巷居民的意见,逐户走访。');
  expect(notes(passage)).toEqual([['永安街一巷', '安街 一巷', 1, 3]]);
});

test('an unsure one over a wrap blank keeps the text without the blank', () => {
  expect(
    textOf(
      emend('征求安街 一巷居民的意见,逐户走访。', {
        read: '安街 一巷',
        as: '永安街一巷',
        sure: false,
      }),
    ),
  ).toBe('征求安街一巷居民的意见,逐户走访。');
});

test('to nothing: the words are struck out, the note stays', () => {
  const passage = emend('河南昱洁物业少费。河南昱洁物业', { read: '物业少费。', as: '' });
  expect(textOf(passage)).toBe('河南昱洁河南昱洁物业');
  expect(notes(passage)).toEqual([['', '物业少费。', 1, 5]]);
});

describe('words that stand on a line twice', () => {
  const line = '轻机南院与轻机南院';

  test('one entry: the first', () => {
    expect(textOf(emend(line, { read: '轻机', as: '重机' }))).toBe('重机南院与轻机南院');
  });
  test('two entries: both', () => {
    expect(textOf(emend(line, { read: '轻机', as: '重机' }, { read: '轻机', as: '农机' }))).toBe(
      '重机南院与农机南院',
    );
  });
});

test('several on a line do not shift each other', () => {
  const passage = emend(
    '甲乙丙丁',
    { read: '丁', as: '丁丁丁' },
    { read: '甲', as: '' },
    { read: '丙', as: '饼' },
  );
  expect(textOf(passage)).toBe('乙饼丁丁丁');
});

test('words struck out right before others that are emended keep their note', () => {
  const passage = emend(
    '甲乙丙丁戊',
    { read: '甲', as: '' },
    { read: '乙', as: '' },
    { read: '丙丁', as: '病' },
    { read: '戊', as: '' },
  );
  expect(textOf(passage)).toBe('病');
  expect(passage.map((it) => it.note?.read)).toEqual(['甲', '乙', '丙丁', '戊']);
});

test('one of another line leaves the passage as it is', () => {
  const passage: Passage = [{ line: 3, column: 1, text: '甲乙' }];
  const placed = placeEmendations(
    sampleRecord({ emendations: [{ line: 1, read: '甲', as: '乙', sure: true, why }] }),
    samplePage('甲'),
  );
  expect(emendPassage(passage, placed)).toEqual(passage);
});

test('in a part of a line: only where the part has the words', () => {
  const placed = placeEmendations(
    sampleRecord({ emendations: [{ line: 1, read: '企力', as: '合力', sure: true, why }] }),
    samplePage('整体企力'),
  );
  expect(textOf(emendPassage([{ line: 1, column: 1, text: '整体' }], placed))).toBe('整体');
  expect(textOf(emendPassage([{ line: 1, column: 3, text: '企力' }], placed))).toBe('合力');
});

test('who proposed it is kept; it is the editor where nobody else is named', () => {
  const record = sampleRecord({
    emendations: [
      { line: 1, read: '甲', as: '乙', sure: true, why },
      { line: 1, read: '丙', as: '丁', sure: true, why, who: '读者李某' },
    ],
  });
  expect(placeEmendations(record, samplePage('甲丙')).map((it) => it.note.by)).toEqual([
    'editor',
    '读者李某',
  ]);
});
