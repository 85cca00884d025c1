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
