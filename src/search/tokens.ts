/**
 * The token rule: what is indexed and how it is asked, for both sides.
 *
 * Pagefind segments Chinese, lower-cases, stems and strips punctuation, and does not do the
 * same to a query as to a text. So it is never shown a text, only words that it leaves
 * alone: one word of small letters for each character, Han, punctuation, Latin and blank
 * alike. A run of characters is then a phrase of words, and Pagefind finds phrases exactly.
 *
 * The words are told apart by their length, so none can be taken for another:
 * - 4 or 5 letters: one character, its code point in base 26 (a = 0);
 * - 2 letters: the boundary of a segment, which no query contains;
 * - 6 letters and more: a text that is carried along but cannot be asked for.
 */
const LETTERS = 26;
const FIRST_LETTER = 'a'.charCodeAt(0);
const SHORTEST = 4;
const CARRIED_WIDTH = 5;

/** Stands before each segment (paragraph, name …): a run never goes from one to the next. */
const BOUNDARY = 'zz';

/** Starts a carried text. */
const CARRIED_MARK = 'z';

function letters(codePoint: number, width: number): string {
  let rest = codePoint;
  let word = '';
  while (rest > 0 || word.length < width) {
    word = String.fromCharCode(FIRST_LETTER + (rest % LETTERS)) + word;
    rest = Math.floor(rest / LETTERS);
  }
  return word;
}

function character(word: string): string {
  let codePoint = 0;
  for (const letter of word) {
    codePoint = codePoint * LETTERS + (letter.charCodeAt(0) - FIRST_LETTER);
  }
  return String.fromCodePoint(codePoint);
}

/**
 * @param text - any text; a lone surrogate counts as a character
 * @returns its words, one a code point, blanks between them
 */
export function toWords(text: string): string {
  return Array.from(text, (char) => letters(char.codePointAt(0) ?? 0, SHORTEST)).join(' ');
}

/**
 * @param words - what {@link toWords} gave
 * @returns the text they stand for
 */
export function fromWords(words: string): string {
  return words === '' ? '' : words.split(' ').map(character).join('');
}

/**
 * @param segments - texts that no run may cross
 * @returns one string of words, the boundary before each segment; empty where there is none
 */
export function toSegments(segments: readonly string[]): string {
  return segments.map((segment) => `${BOUNDARY} ${toWords(segment)}`.trim()).join(' ');
}

/**
 * @param words - what {@link toSegments} gave; what stands before its first boundary is passed over
 * @returns the segments
 */
export function fromSegments(words: string): string[] {
  const segments: string[] = [];
  for (const word of words.split(' ')) {
    if (word === BOUNDARY) segments.push('');
    else if (segments.length > 0) segments.push(`${segments.pop() ?? ''}${character(word)}`);
  }
  return segments;
}

/**
 * @param run - the characters asked for, not empty
 * @returns the query for Pagefind: the phrase of their words
 */
export function toPhrase(run: string): string {
  return `"${toWords(run)}"`;
}

/**
 * @param text - a text to show beside a result, which no query may find
 * @returns one long word
 */
export function toCarried(text: string): string {
  const codes = Array.from(text, (char) => letters(char.codePointAt(0) ?? 0, CARRIED_WIDTH));
  return CARRIED_MARK + codes.join('');
}

/**
 * @param word - what {@link toCarried} gave
 * @returns the text
 */
export function fromCarried(word: string): string {
  const codes = word.slice(CARRIED_MARK.length).match(/.{5}/g) ?? [];
  return codes.map(character).join('');
}
