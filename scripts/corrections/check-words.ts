import { rules, type Diagnostic } from '../diagnostics.ts';
import { changeBetween } from './change.ts';
import type { Sent } from './sent.ts';

/** Characters that a correction may put in at most: a lost line has fewer. */
const mostWords = 2000;
const mostReason = 2000;
const mostName = 60;

/**
 * What has no shape of its own, line ends included. No newspaper has it, and what cannot be seen
 * in a preview is not to be put into a text.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFFD]/u;

/** In a reason and a name line ends and emoji are all right; what steers a terminal is not. */
const steering = /[[\p{Cc}--[\t\n\r]]\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/v;

/** Names by which notes tell who made them, where it was no reader. */
const isTaken = (name: string): boolean =>
  ['editor', '编者', '编辑'].includes(name) || Object.hasOwn(rules, name);

/**
 * Holds the words of a correction against what words may be, its source apart.
 * @returns what is wrong; null: nothing
 */
export function checkWords(sent: Sent): Diagnostic | null {
  const { read, as, why, who } = sent.correction;
  const problem = (found: string, expected: string, mend: string): Diagnostic => ({
    rule: 'correction-words',
    file: sent.from.file,
    line: sent.line,
    column: sent.column,
    found,
    expected,
    mend,
  });
  if (as === read) {
    return problem('`as` is the same as `read`', 'a change', 'leave the correction out');
  }
  const hidden = unseen.exec(changeBetween(read, as).text)?.[0];
  if (hidden !== undefined) {
    return problem(
      `\`as\` puts in ${nameOf(hidden)}`,
      'words on one line that can be seen',
      'type the words anew',
    );
  }
  if (as.length > read.length + mostWords) {
    return problem(
      `\`as\` puts in ${as.length - read.length} characters`,
      `at most ${mostWords}: the words that were misread`,
      'what is missing from the page has no place in a correction',
    );
  }
  for (const [key, value, most] of [
    ['why', why, mostReason],
    ['who', who ?? '', mostName],
  ] as const) {
    const steered = steering.exec(value)?.[0];
    if (steered !== undefined) {
      return problem(`\`${key}\` has ${nameOf(steered)}`, 'words that can be seen', 'type it anew');
    }
    if (value.length > most) {
      return problem(`\`${key}\` has ${value.length} characters`, `at most ${most}`, 'shorten it');
    }
  }
  if (why.trim() === '') {
    return problem('`why` is blank', 'the reason, one sentence', 'ask the reader for it');
  }
  if (who !== undefined && isTaken(who.trim())) {
    return problem(
      `\`who\` is “${who.trim()}”`,
      'the name of a reader: this one says that it was no reader',
      'leave `who` out or ask the reader for a name',
    );
  }
  return null;
}

function nameOf(character: string): string {
  if (character === '\n' || character === '\r') return 'a line end';
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}, which cannot be seen`;
}
