import { describe, expect, test } from 'vitest';
import { isBareName, isNameUnderRole, splitGluedNames } from './person-name.ts';

describe('a bare name has a known surname and is no word', () => {
  test.each(['邱爽', '王嘉晨', '欧阳修', '司马相如', '阿卜杜·热合曼'])('%s', (name) => {
    expect(isBareName(name)).toBe(true);
  });
  test.each(['安全', '方便', '柏庄镇', '高新区', '王', '的确', '王嘉晨晨晨', 'Li', ''])(
    'not %j',
    (text) => {
      expect(isBareName(text)).toBe(false);
    },
  );
});

describe('under a role word nearly anything of two or three characters is a name', () => {
  test.each(['邱爽', '嘎玛', '欧阳修远', '努尔兰·艾肯'])('%s', (name) => {
    expect(isNameUnderRole(name)).toBe(true);
  });
  test.each(['邱', '嘎玛次仁珠', '邱 爽', 'A6'])('not %j', (text) => {
    expect(isNameUnderRole(text)).toBe(false);
  });
});

describe('names printed without blanks', () => {
  test.each([
    ['王璟韦伟', ['王璟', '韦伟']],
    ['周俊英王林芳', ['周俊英', '王林芳']],
    ['欧阳修远王璟', ['欧阳修远', '王璟']],
  ])('%s', (text, names) => {
    expect(splitGluedNames(text)).toEqual(names);
  });

  test.each(['了解到', '王', '', 'ab', '一二三四'])('not %j', (text) => {
    expect(splitGluedNames(text)).toBeNull();
  });

  test('the names are the text', () => {
    expect(splitGluedNames('张璐王尧李优良刘宁')?.join('')).toBe('张璐王尧李优良刘宁');
  });
});
