/**
 * The token rule: what Pagefind indexes and how it is asked, for both sides.
 *
 * Pagefind segments Chinese, lower-cases, stems and strips punctuation, and does not do the
 * same to a query as to a text. So it is never shown a text, only words that it leaves
 * alone: one word of small letters for each character, Han, punctuation, Latin and blank
 * alike. A run of characters is then a phrase of words, and Pagefind finds phrases exactly.
 *
 * No word can be taken for one of another kind:
 * - a character of a text: its code point in base 26 (a = 0), 4 letters, 5 beyond plane 6,
 *   of which the first is then b or c;
 * - a character of a title: t and such a word, 5 or 6 letters. Pagefind does not say how well a
 *   phrase fits, so titles are asked for apart;
 * - the boundary of a segment, which no query contains: 2 letters;
 * - a text that is carried along but cannot be asked for is no word at all: each UTF-16 unit is
 *   moved into the private plane 15, of which Pagefind indexes nothing and drops nothing.
 */
const LETTERS = 26;
const FIRST_LETTER = 'a'.charCodeAt(0);
const SHORTEST = 4;
const PRIVATE_PLANE = 0xf0000;

/** Which alphabet a character is written in. */
export type Register = 'text' | 'title';
const marks: Readonly<Record<Register, string>> = { text: '', title: 't' };

/** Stands before each segment (paragraph, name …): a run never goes from one to the next. */
const BOUNDARY = 'zz';

function letters(character: string): string {
  let rest = character.codePointAt(0) ?? 0;
  let word = '';
  while (rest > 0 || word.length < SHORTEST) {
    word = String.fromCharCode(FIRST_LETTER + (rest % LETTERS)) + word;
    rest = Math.floor(rest / LETTERS);
  }
  return word;
}

function toWords(text: string, register: Register): string {
  return Array.from(text, (it) => marks[register] + letters(it)).join(' ');
}

/**
 * @param run - the characters asked for, not empty; a lone surrogate counts as a character
 * @param register - the alphabet of the texts in which they are sought
 * @returns the query for Pagefind: the phrase of their words
 */
export function toPhrase(run: string, register: Register): string {
  return `"${toWords(run, register)}"`;
}

/**
 * @param segments - texts that no run may cross
 * @param register - their alphabet
 * @returns one string of words, the boundary before each segment; empty where there is none
 */
export function toSegments(segments: readonly string[], register: Register): string {
  return segments.map((segment) => `${BOUNDARY} ${toWords(segment, register)}`.trim()).join(' ');
}

/** What an index has for a piece without a word: Pagefind drops a record without content. */
export const noWords = BOUNDARY;

/**
 * @param text - a text to show beside a result, which no query may find
 * @returns as many characters of the private plane
 */
export function toCarried(text: string): string {
  let carried = '';
  for (let at = 0; at < text.length; at += 1) {
    carried += String.fromCodePoint(PRIVATE_PLANE + text.charCodeAt(at));
  }
  return carried;
}

/**
 * @param carried - what {@link toCarried} gave
 * @returns the text
 */
export function fromCarried(carried: string): string {
  const units = Array.from(carried, (it) => (it.codePointAt(0) ?? 0) - PRIVATE_PLANE);
  return units.map((unit) => String.fromCharCode(unit)).join('');
}
