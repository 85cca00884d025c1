import fc from 'fast-check';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import {
  characterWords,
  folded,
  foldedWithPlaces,
  GAP,
  nameWord,
  pairWords,
  phraseOf,
} from './tokens.ts';
import { traditionalPairs } from './traditional.ts';

const anyText = fc.string({ unit: 'binary' });

describe('words', () => {
  test('are of small letters alone, and no word is one of another kind or of other characters', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const all = [a, b].flatMap((text) => [
          ...pairWords(text).map((word, at) => [
            word,
            Array.from(folded(text))
              .slice(at, at + 2)
              .join(''),
          ]),
          ...Array.from(folded(text), (it) => [characterWords([it])[0], `x ${it}`]),
          [nameWord(text), `w ${folded(text)}`],
        ]);
        const meant = new Map(all as [string, string][]);
        for (const [word, what] of all) {
          expect(word).toMatch(/^[a-z]+$/);
          expect(meant.get(word ?? '')).toBe(what);
        }
      }),
    );
  });

  test('a run stands in a text exactly when its phrase stands in the words', () => {
    const few = fc.string({ unit: fc.constantFrom('一', '二', 'a', 'A', '𠮷', '，', ',') });
    const run = few.filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(few), run, (texts, sought) => {
        const words = [...texts.flatMap((it) => [...pairWords(it), GAP]), ...characterWords(texts)];
        expect(` ${words.join(' ')} `.includes(` ${phraseOf(folded(sought)).slice(1, -1)} `)).toBe(
          texts.some((text) => folded(text).includes(folded(sought))),
        );
      }),
    );
  });
});

describe('folding', () => {
  test.each([
    ['燈塔路', '灯塔路'],
    ['Ａ－１，（七）', 'a-1,(七)'],
    ['“七一”‘好’〝引〞', '"七一"\'好\'"引"'],
    ['\u00adsoft\u200b\ufeff', 'soft'],
    ['㈠ｶ\uf900\u2f00', '㈠カ岂一'],
    ['ﬁİ㎏', 'ﬁİ㎏'],
  ])('%j is %j', (text, known) => {
    expect(folded(text)).toBe(known);
  });

  test('is the same when done again, and knows where each character stood', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(folded(folded(text))).toBe(folded(text));
        const { text: known, places } = foldedWithPlaces(text);
        expect(known).toBe(folded(text));
        expect(places).toHaveLength(known.length + 1);
        expect(places.at(-1)).toBe(text.length);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
      }),
    );
  });

  test('its traditional characters are those that OpenCC makes simplified ones of', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    const simplified = charactersOfGb2312();
    let pairs = '';
    for (let code = 0x4e00; code <= 0x9fff; code += 1) {
      const character = String.fromCodePoint(code);
      if (!simplified.has(character) && simplified.has(convert(character)))
        pairs += character + convert(character);
    }
    expect(traditionalPairs).toBe(pairs);
  });
});

function charactersOfGb2312(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  return new Set(Array.from(text).filter((it) => /^\p{Script=Han}$/u.test(it)));
}
