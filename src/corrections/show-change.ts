import { element } from '../reader/element.ts';
import type { LineChange } from './line-edits.ts';

/** A change as readers see it: in words, and what goes and comes marked within them. */
export function showChange({ line, read, as }: LineChange): HTMLElement {
  const { start, gone, come, end } = difference(read, as);
  const marked = (name: 'del' | 'ins', text: string): Node[] =>
    text === '' ? [] : [element(name, '', text)];
  return element(
    'p',
    'change',
    `第${line}行“`,
    start,
    ...marked('del', gone),
    end,
    '”',
    ...(as === '' ? ['删去'] : ['改作“', start, ...marked('ins', come), end, '”']),
  );
}

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
