import { traditionalPairs } from './traditional.ts';

/**
 * The token rule: which characters are the same for the search, what Pagefind indexes and how it is
 * asked. Both sides import it, so that they cannot disagree.
 *
 * Pagefind segments Chinese, lower-cases, stems and strips punctuation, and does not do the same to a
 * query as to a text. So it is never shown a text, only made words of small letters, which it leaves
 * alone: one for every character and its follower. A run of characters is then a phrase of such words,
 * and Pagefind finds phrases exactly.
 *
 * No word can be taken for another: what one character is written in begins with a to o and has four
 * letters, or with y or z and has five; before a single character stands x, before a whole name w.
 */
const LETTERS = 26;
const FIRST_LETTER = 'a'.charCodeAt(0);
const SHORT = 4;
/** Code points up to here have four letters, of which the first is at most o. */
const SHORT_END = 0x40000;
const LONG_SPAN = LETTERS ** SHORT;

function lettersOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < SHORT_END) return inLetters(code);
  const rest = code - SHORT_END;
  return rest < LONG_SPAN ? `y${inLetters(rest)}` : `z${inLetters(rest - LONG_SPAN)}`;
}

function inLetters(code: number): string {
  let word = '';
  for (let rest = code; word.length < SHORT; rest = Math.floor(rest / LETTERS)) {
    word = String.fromCharCode(FIRST_LETTER + (rest % LETTERS)) + word;
  }
  return word;
}

/** Holds a place and is no word to Pagefind: it parts segments and fills up levels. */
export const GAP = '-';

/** @returns the words of a segment: one for every character and its follower */
export function pairWords(segment: string): string[] {
  const letters = Array.from(folded(segment), lettersOf);
  return letters.slice(1).map((word, index) => (letters[index] ?? '') + word);
}

/** @returns the words of single characters, each once */
export function characterWords(segments: readonly string[]): string[] {
  return Array.from(new Set(folded(segments.join(''))), (it) => `x${lettersOf(it)}`);
}

/** @returns the word of a whole name */
export function nameWord(name: string): string {
  return `w${Array.from(folded(name), lettersOf).join('')}`;
}

/**
 * @param run - folded, without blanks, not empty
 * @returns the query for Pagefind: one quoted phrase
 */
export function phraseOf(run: string): string {
  const words = pairWords(run);
  return `"${(words.length > 0 ? words : characterWords([run])).join(' ')}"`;
}

const simplified = new Map<string, string>();
const pairs = Array.from(traditionalPairs);
for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs[at] ?? '', pairs[at + 1] ?? '');

const quotes: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '〝': '"',
  '〞': '"',
  '〟': '"',
};

/**
 * A character as the search knows it: half-width, small, with straight quotes, simplified; empty where
 * it is invisible. One character never becomes several, so that places in a text stay true.
 */
function foldedCharacter(character: string): string {
  // Most are plain Han characters or ASCII, of which there is nothing to compose.
  if (/^[\u3400-\u9fff]$/u.test(character)) return simplified.get(character) ?? character;
  if (/^\p{Default_Ignorable_Code_Point}$/u.test(character)) return '';
  const plain = oneFor(character, character.normalize('NFKC'));
  const small = oneFor(plain, plain.toLowerCase());
  const straight = quotes[small] ?? small;
  return simplified.get(straight) ?? straight;
}

function oneFor(character: string, other: string): string {
  return Array.from(other).length === 1 ? other : character;
}

/** @returns the text as the search knows it */
export function folded(text: string): string {
  return Array.from(text, foldedCharacter).join('');
}

/** A text as the search knows it, and where each of its UTF-16 units stands in the text itself. */
export type FoldedText = {
  readonly text: string;
  /** One more than the folded text has units: the last is the length of the text itself. */
  readonly places: readonly number[];
};

/** @returns the folded text with the places of its units, each that of the character it is of */
export function foldedWithPlaces(text: string): FoldedText {
  let made = '';
  let at = 0;
  const places: number[] = [];
  for (const character of text) {
    const it = foldedCharacter(character);
    places.push(...it.split('').map(() => at));
    made += it;
    at += character.length;
  }
  places.push(at);
  return { text: made, places };
}
