import { boundCharacters, commonWords, wordsAllTheSame } from './common-words.ts';
import type { Finding } from './finding.ts';
import { knownMisreadings } from './known-misreadings.ts';
import { lookAlikes } from './look-alikes.ts';
import { wordHolding, wordsAround, wordsWith } from './words-around.ts';

type Forms = {
  /** Broken form, as {@link pairOf} its characters → the words that it may have been, commonest first. */
  readonly words: ReadonlyMap<number, readonly string[]>;
  /** By code unit, whether a broken form begins or ends with it: asked of every character. */
  readonly begins: Uint8Array;
  readonly ends: Uint8Array;
};

let brokenForms: Forms | null = null;

/**
 * Common words that one look-alike character has broken: 转化为推动发展的强大动力和整体|企|力
 * → 合力, 深|人 → 深入, 眼|晴 → 眼睛. As printed the two stand alone, and mended they are a word.
 * Not where a neighbour needs the character (国企|力争), nor words of another make (茅盾, 国企),
 * nor where the page writes it so again and again, nor in the names under a text: (荆建业 武 晶).
 *
 * @param page - the text of the whole page
 */
export function brokenWords(text: string, page: string): Finding[] {
  const forms = (brokenForms ??= formsOf(commonWords));
  const found: Finding[] = [];
  const signature = text.endsWith(')') ? text.search(/\([^()]{2,24}\)$/u) : -1;
  const end = signature === -1 ? text.length : signature;
  for (let at = 0; at + 1 < end; at++) {
    if (forms.begins[text.charCodeAt(at)] === 0) continue;
    if (forms.ends[text.charCodeAt(at + 1)] === 0) continue;
    const words = forms.words.get(pairOf(text, at));
    if (words === undefined) continue;
    const printed = text.slice(at, at + 2);
    if (standsOften(page, printed)) continue;
    const meant = words.find((word) => isBroken(text, at) && isMended(text, at, word));
    if (meant === undefined) continue;
    found.push({
      rule: 'word-look-alike',
      from: at,
      to: at + 2,
      as: meant,
      why: `“${printed}”不成词，与“${meant}”形近，疑是误读。`,
    });
  }
  return found;
}

function isBroken(text: string, at: number): boolean {
  const words = wordsAround(text, at, at + 2);
  return [at, at + 1].every((offset) => wordHolding(words, offset)?.text.length === 1);
}

function isMended(text: string, at: number, word: string): boolean {
  const whole = wordHolding(wordsWith(text, at, at + 2, word), at);
  // 深入 and 深入基层 are words.
  return whole !== null && whole.to >= at + 2 && (whole.from === at || whole.to === at + 2);
}

function standsOften(text: string, words: string): boolean {
  let at = -1;
  for (let times = 0; times < 3; times++) {
    at = text.indexOf(words, at + 1);
    if (at === -1) return false;
  }
  return true;
}

function formsOf(list: string): Forms {
  const bound = new Set(boundCharacters.trim());
  const words = list.trim().split(/\s+/u);
  const known = new Set([...words, ...wordsAllTheSame.trim().split(/\s+/u)]);
  const forms = new Map<string, string[]>();
  for (const pair of knownMisreadings.trim().split(/\s+/u)) {
    const [printed = '', meant = ''] = pair.split(':');
    forms.set(printed, [meant]);
  }
  for (const word of words) {
    const [first = '', second = ''] = word;
    for (const [at, right] of [first, second].entries()) {
      for (const misread of lookAlikes.get(right) ?? '') {
        // 人 is a word of its own; but 入 is hardly ever read in any other way.
        if (!bound.has(misread) && !(misread === '人' && right === '入')) continue;
        const form = at === 0 ? misread + second : first + misread;
        if (known.has(form)) continue;
        const others = forms.get(form);
        if (others === undefined) forms.set(form, [word]);
        else others.push(word);
      }
    }
  }
  const begins = new Uint8Array(0x10000);
  const ends = new Uint8Array(0x10000);
  for (const form of forms.keys()) {
    begins[form.charCodeAt(0)] = 1;
    ends[form.charCodeAt(1)] = 1;
  }
  return {
    words: new Map([...forms].map(([form, meant]) => [pairOf(form, 0), meant])),
    begins,
    ends,
  };
}

/** Two characters as one number. */
function pairOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
