import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutLines } from './page.ts';

const textsOf = (text: string) => cutLines(text).map((line) => line.text);

describe('lines end', () => {
  test.each([
    ['LF', '甲\n乙\n'],
    ['CRLF', '甲\r\n乙\r\n'],
    ['CR', '甲\r乙\r'],
    ['mixed', '甲\r\n乙\n'],
    ['with the file', '甲\n乙'],
  ])('%s', (_, text) => {
    expect(cutLines(text)).toEqual([
      { number: 1, text: '甲' },
      { number: 2, text: '乙' },
    ]);
  });

  test('blank lines are lines: they are counted', () => {
    expect(cutLines('甲\n\n\n乙\n').map((line) => line.number)).toEqual([1, 2, 3, 4]);
    expect(textsOf('甲\r\r乙')).toEqual(['甲', '', '乙']);
  });

  test('only at line ends: the marks that other programs take for ones are none here', () => {
    expect(textsOf('甲\u2028乙\v丙\f丁')).toHaveLength(1);
  });
});

describe('characters that no newsprint has', () => {
  test('become U+FFFD, one for one, so that columns stay', () => {
    expect(textsOf('甲\u0000乙\u001B[2K丙\u0085丁\u007F')).toEqual([
      '甲\uFFFD乙\uFFFD[2K丙\uFFFD丁\uFFFD',
    ]);
  });

  test('so do those that turn the text around them', () => {
    expect(textsOf('甲\u202E乙\u2066丙\u2069丁\u200F\u061C')).toEqual([
      '甲\uFFFD乙\uFFFD丙\uFFFD丁\uFFFD\uFFFD',
    ]);
    expect(textsOf('👨\u200D👩甲\u200B乙\u00AD\uE000')).toEqual([
      '👨\u200D👩甲\u200B乙\u00AD\uE000',
    ]);
  });

  test('and those that are none, with as many as they take', () => {
    expect(textsOf('甲\uFFFE乙\u{1FFFF}丙\uFDD0')).toEqual(['甲\uFFFD乙\uFFFD\uFFFD丙\uFFFD']);
  });

  test('lone surrogates too; pairs stay', () => {
    expect(textsOf('甲\uD842乙\uDFB7丙𠮷')).toEqual(['甲\uFFFD乙\uFFFD丙𠮷']);
  });

  test('tabs and blanks stay as they are', () => {
    expect(textsOf('\t甲 乙\u3000丙 ')).toEqual(['\t甲 乙\u3000丙 ']);
  });
});

describe('for any text', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', '\r', '\r\n', '\0', '甲'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });

  test('nothing is lost but line ends, and no line holds one', () => {
    fc.assert(
      fc.property(text, (it) => {
        const lines = textsOf(it);
        expect(lines.join('').length).toBe(it.replaceAll(/[\r\n]/gu, '').length);
        for (const line of lines) expect(line).not.toMatch(/[\r\n\0]/u);
      }),
    );
  });

  test('numbers run from 1', () => {
    fc.assert(
      fc.property(text, (it) => {
        cutLines(it).forEach((line, index) => {
          expect(line.number).toBe(index + 1);
        });
      }),
    );
  });
});
