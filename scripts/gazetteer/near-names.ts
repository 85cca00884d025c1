import { lookAlike } from '../doubts/look-alikes.ts';

/** How one name comes out of another by one character. */
export type Difference = {
  readonly kind: 'look-alike' | 'other' | 'missing' | 'added';
  /** For people: “耀”与“辉”一字之差. */
  readonly words: string;
};

/**
 * Whether two names differ by one character: another (光耀路, 光辉路), one missing (新民街,
 * 新市民街; 盘庚, 盘庚西) or one too many.
 *
 * @param printed - as the page has it, without the word of its kind
 * @param listed - as the list has it, likewise
 */
export function differenceOf(printed: string, listed: string): Difference | null {
  const a = [...printed];
  const b = [...listed];
  if (Math.min(a.length, b.length) < 2 || Math.abs(a.length - b.length) > 1) return null;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++;
  }
  const ours = a.slice(head, a.length - tail).join('');
  const theirs = b.slice(head, b.length - tail).join('');
  if ([...ours].length > 1 || [...theirs].length > 1 || ours === theirs) return null;
  if (ours === '') return { kind: 'missing', words: `少一个“${theirs}”字` };
  if (theirs === '') return { kind: 'added', words: `多一个“${ours}”字` };
  return lookAlike(ours, theirs)
    ? { kind: 'look-alike', words: `“${ours}”与“${theirs}”形近` }
    : { kind: 'other', words: `“${ours}”与“${theirs}”一字之差` };
}
