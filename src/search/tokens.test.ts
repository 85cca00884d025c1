import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromCarried,
  fromSegments,
  fromWords,
  toCarried,
  toPhrase,
  toSegments,
  toWords,
} from './tokens.ts';

const anyText = fc.string({ unit: 'binary' });

describe('words', () => {
  test('every ASCII character has a word of its own, letters in both cases', () => {
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const words = ascii.map(toWords);
    expect(new Set(words).size).toBe(128);
    expect(words.every((word) => /^[a-z]{4}$/.test(word))).toBe(true);
    expect(words.map(fromWords)).toEqual(ascii);
  });

  test('a character beyond the basic plane is one word', () => {
    expect(toWords('𠮷野家')).toMatch(/^[a-z]{4} [a-z]{4} [a-z]{4}$/);
    expect(fromWords(toWords('𠮷野家'))).toBe('𠮷野家');
    expect(fromWords(toWords('\u{10FFFF}'))).toBe('\u{10FFFF}');
  });

  test('half-width and full-width, simplified and traditional stay apart', () => {
    expect(new Set(['1', '\uFF11', ',', '\uFF0C', '区', '區'].map(toWords)).size).toBe(6);
  });

  test('any text comes back', () => {
    fc.assert(fc.property(anyText, (text) => fromWords(toWords(text)) === text));
  });

  test('a run stands in a text exactly when its phrase stands in the words', () => {
    const few = fc.string({ unit: fc.constantFrom('一', '二', 'a', 'A', ' ', '𠮷', '\uFF0C') });
    fc.assert(
      fc.property(
        few,
        few.filter((run) => run !== ''),
        (text, run) => {
          const phrase = toPhrase(run).slice(1, -1);
          return ` ${toWords(text)} `.includes(` ${phrase} `) === text.includes(run);
        },
      ),
    );
  });
});

describe('segments', () => {
  test('any segments come back, empty ones too', () => {
    fc.assert(
      fc.property(fc.array(anyText), (segments) => {
        expect(fromSegments(toSegments(segments))).toEqual(segments);
      }),
    );
  });

  test('a boundary is no word of any character', () => {
    const between = toSegments(['一', '二']).split(' ')[2] ?? '';
    expect(between).toMatch(/^[a-z]{2}$/);
  });
});

describe('carried texts', () => {
  test('any text comes back from one word that stands for no character', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => text !== ''),
        (text) => {
          expect(toCarried(text)).toMatch(/^[a-z]{6,}$/);
          expect(fromCarried(toCarried(text))).toBe(text);
        },
      ),
    );
  });

  test('nothing is a word of one letter', () => {
    expect(toCarried('')).toMatch(/^[a-z]$/);
    expect(fromCarried(toCarried(''))).toBe('');
  });
});
