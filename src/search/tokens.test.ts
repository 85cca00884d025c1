import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCarried, toCarried, toPhrase, toSegments } from './tokens.ts';

const anyText = fc.string({ unit: 'binary' });
const words = (text: string): string[] => toPhrase(text, 'text').slice(1, -1).split(' ');
const titleWords = (text: string): string[] => toPhrase(text, 'title').slice(1, -1).split(' ');

describe('characters', () => {
  test('every ASCII character has a word of its own, letters in both cases', () => {
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const all = ascii.flatMap(words);
    expect(new Set(all).size).toBe(128);
    expect(all.every((word) => /^[a-z]{4}$/.test(word))).toBe(true);
  });

  test('a character beyond the basic plane is one word', () => {
    expect(words('𠮷野家')).toHaveLength(3);
    expect(words('\u{10FFFF}')).toHaveLength(1);
  });

  test('half-width and full-width, simplified and traditional stay apart', () => {
    expect(new Set(words('1\uFF11,\uFF0C区區')).size).toBe(6);
  });

  test('no word of one kind is a word of another', () => {
    fc.assert(
      fc.property(anyText, fc.string({ unit: 'binary', minLength: 1 }), (carried, text) => {
        const inText = new Set(words(text));
        const inTitles = titleWords(text);
        expect(inTitles.some((word) => inText.has(word))).toBe(false);
        expect(toCarried(carried)).toMatch(/^\p{Co}*[\u{FFFFE}\u{FFFFF}\p{Co}]*$/u);
        expect([...inText, ...inTitles]).not.toContain('zz');
        expect([...inText].every((word) => /^(?:[a-z]{4}|[bc][a-z]{4})$/.test(word))).toBe(true);
        expect(inTitles.every((word) => /^t(?:[a-z]{4}|[bc][a-z]{4})$/.test(word))).toBe(true);
      }),
    );
  });
});

describe('phrases', () => {
  test('a run stands in a text exactly when its phrase stands in the words', () => {
    const few = fc.string({ unit: fc.constantFrom('一', '二', 'a', 'A', ' ', '𠮷', '\uFF0C') });
    const run = few.filter((text) => text !== '');
    fc.assert(
      fc.property(
        fc.array(few),
        run,
        fc.constantFrom('text', 'title'),
        (texts, sought, register) => {
          const phrase = toPhrase(sought, register).slice(1, -1);
          expect(` ${toSegments(texts, register)} `.includes(` ${phrase} `)).toBe(
            texts.some((text) => text.includes(sought)),
          );
        },
      ),
    );
  });
});

describe('carried texts', () => {
  test('any text comes back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toCarried(text)).not.toMatch(/[\p{L}\p{N}\s]/u);
        expect(fromCarried(toCarried(text))).toBe(text);
      }),
    );
  });
});
