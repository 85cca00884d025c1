import { dataWords } from '../read-data.ts';
import { lookAlikes } from '../source/characters.ts';
import { type Finding, wordHolding, wordsAround, wordsWith } from './finding.ts';

type Forms = {
  /** Broken form, as {@link pairOf} its characters → the words that it may have been, commonest first. */
  readonly words: ReadonlyMap<number, readonly string[]>;
  /** By {@link slotOf} a pair a bit, whether it may be a broken form: asked at every place. */
  readonly may: Int32Array;
};

let brokenForms: Forms | null = null;

/**
 * Common words that one look-alike character has broken: 转化为推动发展的强大动力和整体|企|力
 * → 合力, 深|人 → 深入, 眼|晴 → 眼睛. As printed the two stand alone, and mended they are a word.
 * Not where a neighbour needs the character (国企|力争), nor words of another make (茅盾, 国企),
 * nor where the page writes it so again and again, nor in the names under a text: (荆建业 武 晶).
 *
 * @param texts - all texts of the page
 * @returns the findings in each of them
 */
export function brokenWords(texts: readonly string[]): Finding[][] {
  const forms = (brokenForms ??= formsOf(dataWords('common-words')));
  const places = texts.map((text) => placesOfForms(text, forms));
  const often = countsOf(places);
  return texts.map((text, index) => {
    const end = endOf(text);
    return (places[index] ?? []).flatMap(({ at, pair }) => {
      if (at + 1 >= end || (often.get(pair) ?? 0) > 2) return [];
      if (!isBroken(text, at)) return [];
      const meant = forms.words.get(pair)?.find((word) => isMended(text, at, word));
      return meant === undefined ? [] : [findingOf(text.slice(at, at + 2), at, meant)];
    });
  });
}

function findingOf(printed: string, at: number, meant: string): Finding {
  return {
    rule: 'word-look-alike',
    from: at,
    to: at + 2,
    as: meant,
    why: `“${printed}”不成词，与“${meant}”形近，疑是误读。`,
  };
}

/** Where the text ends and the names under it begin. */
function endOf(text: string): number {
  const signature = text.endsWith(')') ? text.search(/\([^()]{2,24}\)$/u) : -1;
  return signature === -1 ? text.length : signature;
}

/** A broken form in its place. */
type FormPlace = { readonly at: number; readonly pair: number };

function placesOfForms(text: string, forms: Forms): FormPlace[] {
  const places: FormPlace[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = pairOf(text, at);
    if (mayBe(pair, forms) && forms.words.has(pair)) places.push({ at, pair });
  }
  return places;
}

function mayBe(pair: number, { may }: Forms): boolean {
  const slot = slotOf(pair);
  return ((may[slot >> 5] ?? 0) & (1 << (slot & 31))) !== 0;
}

function countsOf(places: readonly (readonly FormPlace[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const inText of places) {
    for (const { pair } of inText) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
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

function formsOf(words: readonly string[]): Forms {
  const bound = new Set(dataWords('bound-characters'));
  const known = new Set([...words, ...dataWords('words-like-misreadings')]);
  const forms = new Map<string, string[]>();
  for (const pair of dataWords('known-misreadings')) {
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
  const byPair = new Map([...forms].map(([form, meant]) => [pairOf(form, 0), meant]));
  const may = new Int32Array(2 ** (slotBits - 5));
  for (const pair of byPair.keys()) {
    const slot = slotOf(pair);
    may[slot >> 5] = (may[slot >> 5] ?? 0) | (1 << (slot & 31));
  }
  return { words: byPair, may };
}

/** Two characters as one number. */
function pairOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Ten thousand forms in a million slots: of a hundred pairs that are none one meets another. */
const slotBits = 20;

/** The place of a pair in a table in which several pairs may meet. */
function slotOf(pair: number): number {
  return Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> (32 - slotBits);
}
