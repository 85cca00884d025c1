import { describe, expect, test } from 'vitest';
import { openingOf, sentencesOf, sentencesWith } from './sentence.ts';

test('a sentence keeps its closing quotation mark', () => {
  expect(sentencesOf('“好!”他说。完')).toEqual(['“好!”', '他说。', '完']);
});

describe('sentencesWith', () => {
  test('gives each sentence that has the words', () => {
    expect(sentencesWith('星光社区好。无关。到星光社区去。', '星光社区')).toEqual([
      { before: '', words: '星光社区', after: '好。' },
      { before: '到', words: '星光社区', after: '去。' },
    ]);
  });

  test('shortens what is long', () => {
    const [excerpt] = sentencesWith(`${'长'.repeat(100)}此处${'长'.repeat(100)}`, '此处');
    expect(excerpt?.before).toBe(`……${'长'.repeat(60)}`);
    expect(excerpt?.after).toBe(`${'长'.repeat(60)}……`);
  });
});

describe('openingOf', () => {
  test('ends with a sentence where one ends in reach', () => {
    expect(openingOf('第一句话到此为止。第二句', 10)).toBe('第一句话到此为止。');
  });
  test('leaves no mark hanging before the dots', () => {
    expect(openingOf('甲乙丙丁,戊己庚辛', 5)).toBe('甲乙丙丁……');
  });
});
