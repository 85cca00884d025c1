/** What becomes of words: what is in both at the start and at the end, what goes, what comes. */
export type Difference = {
  readonly start: string;
  readonly gone: string;
  readonly come: string;
  readonly end: string;
};

/** Where two readings part and where they meet again, in whole characters. */
export function difference(read: string, as: string): Difference {
  const before = [...read];
  const after = [...as];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const part = (all: readonly string[], from: number, to: number) => all.slice(from, to).join('');
  return {
    start: part(before, 0, start),
    gone: part(before, start, before.length - end),
    come: part(after, start, after.length - end),
    end: part(before, before.length - end, before.length),
  };
}

/**
 * A text without line ends and without what has no shape of its own: nobody types it, pages that
 * are copied from are full of it, and the editors' desk takes none of it.
 *
 * @param shown - the text as it was shown: what it has, tabs for one, stays
 */
export const cleaned = (text: string, shown = ''): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu, (character) =>
    shown.includes(character) ? character : '',
  );
