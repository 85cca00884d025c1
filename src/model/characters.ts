/**
 * What has no shape of its own and may not travel on: control characters but white space, those that
 * turn the direction of the text around them, with which words can be made to read other than they
 * are stored (CVE-2021-42574), and what Unicode keeps for programs, which YAML and XML refuse. No
 * newspaper in Chinese has them.
 */
const unseen = /[[\p{Cc}--[\t\v\f]]\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gv;

/**
 * A line as it may be shown: unseen characters and lone surrogates become U+FFFD one by one, so that
 * columns stay true and nothing invisible travels on.
 *
 * @param line - one line of a source, without its line end
 * @returns a line of the same length
 */
export function shownText(line: string): string {
  return line.toWellFormed().replace(unseen, ({ length }) => '\uFFFD'.repeat(length));
}

/**
 * What has no shape of its own, line ends included: control and format characters, what Unicode says
 * may be left out of sight (the soft hyphen, fillers of Hangul, selectors of variants), blanks of
 * Braille and of objects, code points that no font draws because they are private or not assigned,
 * and the character that stands for one that was lost. No newspaper has it, and what nobody sees is
 * not to be put into a text, into a reason or into a name.
 */
export const unseenCharacter =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uFFFC\uFFFD]/u;

/** More marks over one character than any script writes: they cover the lines around. */
const heapOfMarks = /\p{M}{5,}/u;

/**
 * @param text - emoji in it may be made of unseen characters as well as of seen ones
 * @param allowed - characters that are none of the unseen ones here
 * @returns the first that cannot be seen, or the first heap of combining marks; null: none
 */
export function unseenIn(text: string, allowed = ''): string | null {
  for (const character of text.replaceAll(/\p{RGI_Emoji}/gv, '')) {
    if (unseenCharacter.test(character) && !allowed.includes(character)) return character;
  }
  return heapOfMarks.exec(text)?.[0] ?? null;
}

/** A text without what cannot be seen, but for what `shown` has of it. */
export const withoutUnseen = (text: string, shown = ''): string =>
  Array.from(text)
    .filter((it) => !unseenCharacter.test(it) || shown.includes(it))
    .join('');

/** Names by which notes tell who made them, where it was no reader. */
const reservedNames = ['editor', '编者', '編者', '编辑', '編輯'];

/**
 * Whether a name says that somebody was no reader, however it is written: `Ｅｄｉｔｏｒ`, `编 辑`.
 *
 * @param more - other names that are reserved
 */
export function isReservedName(name: string, more: readonly string[] = []): boolean {
  const folded = foldedName(name);
  return [...reservedNames, ...more].some((it) => foldedName(it) === folded);
}

const foldedName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '');
