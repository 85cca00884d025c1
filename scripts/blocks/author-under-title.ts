import { isArchiveHead, isColumnLine } from './archive-head.ts';
import { isWrittenBySound } from '../names/person-name.ts';
import { widthOf } from './shape.ts';
import type { View } from './view.ts';

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
