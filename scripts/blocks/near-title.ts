import { isWrittenBySound } from '../names/person-name.ts';
import { widthOf } from './shape.ts';
import type { View } from './view.ts';

const head = /^\s*第?[\d一二三四五六七八九十]{1,3}版\s*[(\uff08][^()\uff08\uff09]*[)\uff09]\s*$/u;

/** Whether a line is the page's number and name that text archives print over each piece: 第6版(国际). */
export function isArchiveHead(text: string): boolean {
  return head.test(text);
}

/** 第6版(政治·法律·社会) / 专栏:学者论坛: the line with the column under such a head. */
export function isColumnLine(view: View): boolean {
  return (
    view.width <= 20 &&
    view.previous !== null &&
    /^\S{1,4}:\S*$/u.test(view.text.trim()) &&
    isArchiveHead(view.previous.text)
  );
}

/** Whether an archive has headed the piece that begins with this block. */
export function isHeaded(view: View): boolean {
  const { previous } = view;
  if (previous === null || isColumnLine(view)) return false;
  return isColumnLine(previous) || isArchiveHead(previous.text);
}

/**
 * Whether a line is the author under the title of a piece that has just begun, also where
 * short lines follow and nothing but its place says so: 高原放歌 / 吉狄马加 / 鹰在高处写字 / ….
 */
export function isAuthorUnderTitle(view: View): boolean {
  const { previous, next } = view;
  if (previous === null || next === null || widthOf(bareName(view)) > 5 || next.byline !== null)
    return false;
  if (previous.width < 2 || previous.width > 30 || previous.endsSentence) return false;
  if (previous.byline?.stated === true || previous.opening !== null) return false;
  if (!isOver(previous.previous) && !isLabelled(previous.previous)) return false;
  const { byline } = view;
  if (byline !== null) return !byline.credit && byline.people.length <= 2;
  return isWrittenBySound(bareName(view));
}

/** 巴音博罗(满族): the bracket says what people he is of. */
function bareName(view: View): string {
  return view.text.replace(/\([^()]{1,5}\)\s*$/u, '').trim();
}

/** What stands before is finished: a row, a sentence, a signature, the head of the page. */
export function isOver(view: View | null): boolean {
  return (
    view === null ||
    view.endsSentence ||
    view.byline !== null ||
    isArchiveHead(view.text) ||
    isColumnLine(view) ||
    view.trailing !== null ||
    /[)\d版]$|\S\s{3,}\S|\S\u3000+\S/u.test(view.text.trim())
  );
}

/** 诗歌 over 高原放歌: the column over the title. */
function isLabelled(view: View | null): boolean {
  return view !== null && view.width <= 6 && isOver(view.previous);
}
