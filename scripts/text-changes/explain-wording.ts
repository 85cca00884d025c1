import type { Emendation } from '../../src/model/index.ts';
import type { ChangedWords } from './changed-words.ts';
import type { Explanation } from './text-change.ts';

/**
 * The emendation that a change comes from: one that only the later state has, or that only the
 * earlier had, whose words are those that changed.
 *
 * @param before - the emendations of the piece before
 * @param after - and after
 */
export function explainWording(
  change: ChangedWords,
  before: readonly Emendation[],
  after: readonly Emendation[],
): Explanation | null {
  const made = after.filter((it) => it.sure && !before.some((old) => isSame(it, old)));
  const withdrawn = before.filter((it) => it.sure && !after.some((now) => isSame(it, now)));
  const maker = made.find((it) => {
    // Where another reading stood before, it is that one that was changed.
    const former = withdrawn.find(({ line, read }) => line === it.line && read === it.read);
    return leads(former?.as ?? it.read, it.as, change);
  });
  if (maker !== undefined) return explanationOf(maker, false);
  const back = withdrawn.find((it) => leads(it.as, it.read, change));
  return back === undefined ? null : explanationOf(back, true);
}

/** Whether a change is what comes of writing some words for others. */
function leads(from: string, to: string, change: ChangedWords): boolean {
  return (
    fits(from, textOf(change, change.before)) &&
    fits(to, textOf(change, change.after)) &&
    overlap(from, change.before) &&
    overlap(to, change.after)
  );
}

/** The same reading of the same words. */
export function isSame(a: Emendation, b: Emendation): boolean {
  return a.line === b.line && a.read === b.read && a.as === b.as && a.sure === b.sure;
}

function explanationOf({ line, by, why }: Emendation, withdrawn: boolean): Explanation {
  return { line, by, why, withdrawn };
}

function textOf({ lead, trail }: ChangedWords, words: string): string {
  return solid(lead + words + trail);
}

/** Long words may reach beyond the context: then their beginning or end is enough. */
function fits(words: string, text: string): boolean {
  const whole = solid(words);
  return text.includes(whole) || (whole.length > text.length / 2 && whole.includes(text));
}

/** Whether the changed words are among the emended ones, or hold them; none are among any. */
function overlap(words: string, changed: string): boolean {
  const [all, some] = [solid(words), solid(changed)];
  return all.includes(some) || some.includes(all);
}

/** Source lines have blanks of the OCR, which the text has not. */
function solid(words: string): string {
  return words.replace(/\s/gu, '');
}
