import type { SheetLine } from './sheet.ts';

/** Text out of several lines that still knows the original line of each character. */
export type RunOfText = { readonly text: string; readonly origins: readonly number[] };

/** Puts lines into one, with nothing between them. */
export function runOf(lines: readonly SheetLine[]): RunOfText {
  let text = '';
  const origins: number[] = [];
  for (const line of lines) {
    const own = line.text.trim();
    text += own;
    origins.push(...Array<number>(own.length).fill(line.origins[0] ?? 0));
  }
  return { text, origins };
}

/** Lines again, cut at offsets that rise. */
export function cutRun(run: RunOfText, cuts: readonly number[]): SheetLine[] {
  return [0, ...cuts].map((from, index) => {
    const to = cuts[index] ?? run.text.length;
    return { text: run.text.slice(from, to), origins: [...new Set(run.origins.slice(from, to))] };
  });
}

/** Leaves out the blanks that columns left: those between Han characters, outside of brackets. */
export function withoutColumnBlanks(run: RunOfText): RunOfText {
  const { text } = run;
  let kept = '';
  const origins: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/[(\uff08]/u.test(character)) depth++;
    else if (/[)\uff09]/u.test(character)) depth = Math.max(0, depth - 1);
    // The blanks of a dateline in front and of a credit behind are printed.
    const inner = depth === 0 && at > 16 && at < text.length - 24;
    if (inner && /\s/u.test(character)) continue;
    kept += character;
    origins.push(run.origins[at] ?? 0);
  }
  return { text: kept, origins };
}

const closing = /[,.。、;:!?)\]}”’》〉」』】…%,.:;!?)%]/u;
const opening = /[([{“‘《〈「『【(]/u;
const latin = /[A-Za-z\d.%]/u;

/**
 * Where a column of so many characters breaks a text: no line begins with a closing mark or
 * ends with an opening one, no number is broken.
 *
 * @param widths - of the first line, the second and so on
 */
export function wrapPoints(text: string, widths: (line: number) => number): number[] {
  const points: number[] = [];
  let from = 0;
  for (let line = 0; from < text.length; line++) {
    let to = from;
    for (let width = 0; to < text.length && width < widths(line); to++) {
      width += text.charCodeAt(to) < 0x80 ? 0.5 : 1;
    }
    while (to < text.length && closing.test(text.charAt(to))) to++;
    while (
      to > from + 2 &&
      to < text.length &&
      (opening.test(text.charAt(to - 1)) ||
        (latin.test(text.charAt(to - 1)) && latin.test(text.charAt(to))))
    ) {
      to--;
    }
    if (to >= text.length || to === from) break;
    points.push(to);
    from = to;
  }
  return points;
}
