import { diffArrays } from 'diff';

/** Words that stand otherwise than they did. */
export type ChangedWords = {
  /** Where it is in the later text, in UTF-16 units from 0. */
  readonly at: number;
  /** What stood there; empty where words were put in. */
  readonly before: string;
  /** What stands there; empty where words were struck out. */
  readonly after: string;
  /** The words around, the same in both. */
  readonly lead: string;
  readonly trail: string;
};

/** How many characters of the text around are told, where the line has so many. */
export const AROUND = 12;

/** With more differences than this, a text is another text, and finding the fewest takes long. */
const MOST_DIFFERENCES = 2_000;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * What changed from one text to another, in the order of the text: whole words, since halves of
 * words say nothing to a reader.
 */
export function changedWords(before: string, after: string): ChangedWords[] {
  if (before === after) return [];
  const { start, end } = sameEnds(before, after);
  const changes = diffArrays(
    wordsOf(before.slice(start, before.length - end)),
    wordsOf(after.slice(start, after.length - end)),
    { maxEditLength: MOST_DIFFERENCES },
  );
  const found: ChangedWords[] = [];
  let at = start;
  let old = '';
  let now = '';
  const tell = (): void => {
    if (old === '' && now === '') return;
    const lead = lastOf(after.slice(0, at));
    const trail = firstOf(after.slice(at + now.length));
    found.push({ at, before: old, after: now, lead, trail });
    at += now.length;
    [old, now] = ['', ''];
  };
  for (const { added, removed, value } of changes ?? wholly(before, after, start, end)) {
    const words = value.join('');
    if (removed) old += words;
    else if (added) now += words;
    else {
      tell();
      at += words.length;
    }
  }
  tell();
  return found;
}

/** Where nobody looks for the fewest differences: all between the ends. */
function wholly(before: string, after: string, start: number, end: number) {
  return [
    { removed: true, added: false, value: [before.slice(start, before.length - end)] },
    { removed: false, added: true, value: [after.slice(start, after.length - end)] },
  ];
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * How much is the same at both ends, up to the start and the end of the line that changes first and
 * last: the words of a line are cut as its other words ask for it.
 */
function sameEnds(before: string, after: string): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const line = before.lastIndexOf('\n', start - 1) + 1;
  const rest = before.slice(before.length - end);
  const nextLine = rest.indexOf('\n');
  return {
    start: start === 0 ? 0 : line,
    end: nextLine === -1 ? 0 : end - nextLine,
  };
}

function lastOf(text: string): string {
  return Array.from(
    text
      .slice(-2 * AROUND)
      .split('\n')
      .at(-1) ?? '',
  )
    .slice(-AROUND)
    .join('');
}

function firstOf(text: string): string {
  return Array.from(text.slice(0, 2 * AROUND).split('\n')[0] ?? '')
    .slice(0, AROUND)
    .join('');
}
