import { Converter } from 'opencc-js/t2cn';
import { dataWords } from '../read-data.ts';

/**
 * Full-width forms as their half-width ones (U+FF01–FF5E, the ideographic blank, and the
 * small and vertical forms that OCR gives), traditional characters as simplified ones, one
 * character for one, so that offsets stay true. Papers and OCR programs mix widths, papers of
 * Taiwan, Hong Kong and Macau and of the years before 1956 print 本報訊 and 記者; rules look at
 * folded text, the archive keeps the printed.
 */
export function foldWidth(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const half = folded[unit] ?? unit;
    if (half === unit) continue;
    out += text.slice(from, at) + String.fromCharCode(half);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

const small = new Map([
  ['\ufe50', ','],
  ['\ufe52', '.'],
  ['\ufe54', ';'],
  ['\ufe55', ':'],
  ['\ufe56', '?'],
  ['\ufe57', '!'],
  ['\ufe59', '('],
  ['\ufe5a', ')'],
]);

/** Traditional characters that have one simplified form, by UTF-16 unit. */
const traditional = new Map<number, number>(simplifiedUnits());

function simplifiedUnits(): [number, number][] {
  const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) =>
    String.fromCharCode(0x4e00 + at),
  );
  // Converted in one go, each on a line of its own, so that no two make a phrase.
  const converted = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n');
  return characters.flatMap((character, at): [number, number][] => {
    const simple = converted[at] ?? character;
    // 著, 乾 and 於 are written in simplified text, too, but only to look at is the text folded.
    return simple.length === 1 && simple !== character
      ? [[character.charCodeAt(0), simple.charCodeAt(0)]]
      : [];
  });
}

/** By UTF-16 unit, what it is folded to. */
const folded = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit === 0x3000 || unit === 0x00a0) return 0x20;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  return small.get(String.fromCharCode(unit))?.charCodeAt(0) ?? traditional.get(unit) ?? unit;
});

/**
 * All matches of a pattern in a text. `matchAll` copies its pattern for every text, which on a
 * page of short texts takes longer than to look for it.
 *
 * @param pattern - with the flag g, of matches that are not empty
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
  }
  return found;
}

/**
 * Where the characters stand that a pattern names.
 *
 * @param pattern - with the flag g, of one character: a mark, a stop
 */
export function placesOf(text: string, pattern: RegExp): number[] {
  const places: number[] = [];
  pattern.lastIndex = 0;
  while (pattern.test(text)) places.push(pattern.lastIndex - 1);
  return places;
}

/** Han characters, of which names are made. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Digits of either width: 13号院, 13号院. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Latin letters of either width. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xff21 && code <= 0xff5a);
}

/** A set of single characters: nearly every place of a page is asked whether it has one of them. */
export class CharacterSet {
  readonly #codes = new Uint8Array(0x10000);

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) this.#codes[characters.charCodeAt(at)] = 1;
  }

  has(character: string): boolean {
    return this.hasAt(character, 0);
  }

  /** Whether the character of a text at a place is one of them. */
  hasAt(text: string, at: number): boolean {
    return this.#codes[text.charCodeAt(at)] === 1;
  }
}

/** Each character that has look-alikes, with all of them. */
export const lookAlikes: ReadonlyMap<string, string> = tableOf(dataWords('look-alikes'));

/** Whether two characters are taken for one another: 合 and 企, not 光 and 滨. */
export function lookAlike(one: string, other: string): boolean {
  return lookAlikes.get(one)?.includes(other) === true;
}

function tableOf(groups: readonly string[]): Map<string, string> {
  const table = new Map<string, string>();
  for (const group of groups) {
    for (const one of group) {
      const known = table.get(one) ?? '';
      const more = [...group].filter((it) => it !== one && !known.includes(it));
      table.set(one, known + more.join(''));
    }
  }
  return table;
}
