import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, applyChanges, changeBetween, touches } from './change.ts';

describe('a change', () => {
  test.each([
    ['一个字', '整体企力', '整体合力', { from: 2, to: 3, text: '合' }],
    ['what is missing', '永安街巷', '永安街一巷', { from: 3, to: 3, text: '一' }],
    ['what is doubled, the later one', '到到现场', '到现场', { from: 1, to: 2, text: '' }],
    ['pairs of surrogates', '𠮷𠮶', '𠮷𠮸', { from: 2, to: 4, text: '𠮸' }],
    ['nothing', '甲乙', '甲乙', { from: 2, to: 2, text: '' }],
  ])('is the smallest: %s', (_, line, result, change) => {
    expect(changeBetween(line, result)).toEqual(change);
  });

  test('makes one line into the other, whatever is around it', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷', '𠮶', ' ') });
    fc.assert(
      fc.property(text, text, text, text, (before, read, as, after) => {
        const line = before + read + after;
        const result = before + as + after;
        const change = changeBetween(line, result);
        expect(applyChange(line, change)).toBe(result);
        expect(change.text.isWellFormed()).toBe(true);
      }),
    );
  });

  test('of several none shifts the others', () => {
    const changes = [
      { from: 0, to: 1, text: '' },
      { from: 2, to: 2, text: '一二三' },
      { from: 3, to: 4, text: '四' },
    ];
    expect(applyChanges('甲乙丙丁', changes)).toBe('乙一二三丙四');
  });
});

describe('two changes', () => {
  test.each([
    ['of the same words', [1, 3], [1, 3], true],
    ['of words in part the same', [1, 3], [2, 4], true],
    ['side by side', [1, 3], [3, 4], false],
    ['at the same place', [2, 2], [2, 2], true],
    ['one put in beside the other', [1, 3], [3, 3], true],
    ['one put in a character away', [1, 3], [4, 4], false],
  ] as const)('%s', (_, [from, to], [start, end], expected) => {
    const [a, b] = [
      { from, to },
      { from: start, to: end },
    ];
    expect(touches(a, b)).toBe(expected);
    expect(touches(b, a)).toBe(expected);
  });
});
