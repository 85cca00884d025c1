import { describe, expect, test } from 'vitest';
import { passageOf } from '../source/passage.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import { samplePiece } from '../test/sample-piece.ts';
import { creditPiece } from './bylines.ts';

const sentence = '志愿者为老人送去了棉衣和热腾腾的饺子,让老人感受到了温暖。';

function credits(over: Partial<DraftPiece>) {
  const { bylines, captions } = creditPiece(samplePiece(over));
  const show = (list: (typeof captions)[number]) =>
    list.map((it) => `${it.role} ${it.name} (${String(it.line)})`);
  return { bylines: show(bylines), captions: captions.map(show) };
}

const byline = (text: string) => ({ bylines: [passageOf(5, text)] });
const paragraph = (line: number, text: string) => ({
  type: 'paragraph' as const,
  passage: passageOf(line, text),
});

describe('names are read', () => {
  test('from the byline, with their affiliation', () => {
    const [first, second] = creditPiece(
      samplePiece(byline('□本报记者 周俊英 通讯员 王璟')),
    ).bylines;
    expect(first).toEqual({
      name: '周俊英',
      as: '周俊英',
      role: 'reporter',
      affiliation: '本报',
      line: 5,
    });
    expect(second).toEqual({
      name: '王璟',
      as: '王璟',
      role: 'correspondent',
      affiliation: null,
      line: 5,
    });
  });

  test('from the bracket after 本报讯', () => {
    expect(
      credits({ blocks: [paragraph(7, `本报讯(记者 张璐 通讯员 王林芳)${sentence}`)] }).bylines,
    ).toEqual(['reporter 张璐 (7)', 'correspondent 王林芳 (7)']);
  });

  test('from the signature at the end of the last paragraph', () => {
    expect(
      credits({ blocks: [paragraph(7, sentence), paragraph(9, `${sentence}(李优良)`)] }).bylines,
    ).toEqual(['contributor 李优良 (9)']);
  });

  test('not from the end of an earlier paragraph', () => {
    expect(
      credits({ blocks: [paragraph(7, `${sentence}(李优良)`), paragraph(9, sentence)] }).bylines,
    ).toEqual([]);
  });
});

test('文/图 makes a person reporter and photographer', () => {
  expect(credits(byline('本报记者 张璐 文/图')).bylines).toEqual([
    'reporter 张璐 (5)',
    'photographer 张璐 (5)',
  ]);
});

test('甲/文 乙/图 tells who did what', () => {
  expect(credits(byline('记者 张璐/文 王尧/图')).bylines).toEqual([
    'reporter 张璐 (5)',
    'photographer 王尧 (5)',
  ]);
});

test('a name padded for print is one name, kept as printed', () => {
  expect(creditPiece(samplePiece(byline('记者 王　昊'))).bylines[0]).toMatchObject({
    name: '王昊',
    as: '王　昊',
  });
});

test('a name that stands there twice with one role is one', () => {
  const blocks = [paragraph(7, `本报讯(记者 张璐)${sentence}`)];
  expect(credits({ ...byline('记者 张璐'), blocks }).bylines).toEqual(['reporter 张璐 (5)']);
});

describe('a photographer', () => {
  const captions = (after: number) => [
    { passage: passageOf(9, sentence), credits: [passageOf(9, '(刘宁 摄)', 40)], after },
  ];
  const signed = ['photographer 刘宁 (9)'];

  test('signs the caption, and not the piece around it', () => {
    expect(credits({ captions: captions(1) })).toEqual({ bylines: [], captions: [signed] });
  });

  test('of a photograph right under the headline signs the piece too', () => {
    expect(credits({ captions: captions(0) })).toEqual({ bylines: signed, captions: [signed] });
  });

  test('and of one that is the piece', () => {
    expect(credits({ kind: 'photo', captions: captions(1) })).toEqual({
      bylines: signed,
      captions: [signed],
    });
  });
});

test('what is no name is none', () => {
  expect(
    credits({ ...byline('党建引领各项事务'), blocks: [paragraph(7, `${sentence}(试行)`)] }).bylines,
  ).toEqual([]);
});
