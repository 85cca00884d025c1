/**
 * The token rule: what is indexed and how it is asked, for both sides.
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
 * - a text that is carried along but cannot be asked for: z and 5 letters for each character.
 */
const LETTERS = 26;
const FIRST_LETTER = 'a'.charCodeAt(0);
const SHORTEST = 4;
const CARRIED_WIDTH = 5;

/** Which alphabet a character is written in. */
export type Register = 'text' | 'title';
const marks: Readonly<Record<Register, string>> = { text: '', title: 't' };

/** Stands before each segment (paragraph, name …): a run never goes from one to the next. */
const BOUNDARY = 'zz';

/** Starts a carried text. */
const CARRIED_MARK = 'z';

function letters(character: string, width: number): string {
  let rest = character.codePointAt(0) ?? 0;
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

function toWords(text: string, register: Register): string {
  return Array.from(text, (it) => marks[register] + letters(it, SHORTEST)).join(' ');
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

/**
 * @param words - what {@link toSegments} gave; what stands before its first boundary is passed over
 * @param register - the alphabet given there
 * @returns the segments
 */
export function fromSegments(words: string, register: Register): string[] {
  const segments: string[] = [];
  for (const word of words.split(' ')) {
    const before = word === BOUNDARY ? undefined : segments.pop();
    if (word === BOUNDARY) segments.push('');
    else if (before !== undefined)
      segments.push(before + character(word.slice(marks[register].length)));
  }
  return segments;
}

/**
 * @param text - a text to show beside a result, which no query may find
 * @returns one long word
 */
export function toCarried(text: string): string {
  return CARRIED_MARK + Array.from(text, (it) => letters(it, CARRIED_WIDTH)).join('');
}

/**
 * @param word - what {@link toCarried} gave
 * @returns the text
 */
export function fromCarried(word: string): string {
  const codes = word.slice(CARRIED_MARK.length).match(/.{5}/g) ?? [];
  return codes.map(character).join('');
}
