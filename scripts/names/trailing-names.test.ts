import { describe, expect, test } from 'vitest';
import { foldWidth } from '../source/characters.ts';
import { findTrailingCredit } from './trailing-names.ts';

const sentence = '志愿者为老人送去了棉衣和热腾腾的饺子,让老人感受到了温暖。';

function found(tail: string) {
  const text = foldWidth(sentence + tail);
  const names = findTrailingCredit(text);
  return names === null
    ? null
    : {
        names: names.parsed.people.map((it) => it.name),
        credit: names.credit,
        tail: text.slice(names.at).trim(),
      };
}

test.each([
  ['(刘宁 摄)', ['刘宁'], true],
  ['（本报记者 王嘉晨 摄）', ['王嘉晨'], true],
  ['本报记者 王尧 摄', ['王尧'], true],
  ['  王尧 摄', ['王尧'], true],
  ['王小明 摄(影像中国)', ['王小明'], true],
  ['(李优良)', ['李优良'], false],
  ['（申晓利 王璟）', ['申晓利', '王璟'], false],
  ['(记者 鲁慧)', ['鲁慧'], false],
])('…%s', (tail, names, credit) => {
  expect(found(tail)).toEqual({ names, credit, tail: foldWidth(tail).trim() });
});

describe('no names', () => {
  test.each([
    '',
    '(试行)',
    '(一)',
    '(共计三千元)',
    '(记者了解到的情况)',
    '本报记者在现场看到',
    '记者 王尧',
  ])('…%s', (tail) => {
    expect(found(tail)).toBeNull();
  });

  test('inside the text', () => {
    expect(findTrailingCredit(`(刘宁 摄)${sentence}`)).toBeNull();
  });

  test('of a line that is nothing but names: that is a byline', () => {
    expect(findTrailingCredit('(刘宁 摄)')).toBeNull();
  });
});
