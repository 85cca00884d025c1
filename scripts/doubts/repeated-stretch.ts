import type { Finding } from './finding.ts';

/** Characters that make a stretch worth comparing. */
const shortest = 10;
/** A stretch further away than its own end must be this long, and a clause. */
const shortestAfar = 16;
/** Characters that may stand between a stretch and its repetition. */
const gap = 6;

/** A stretch of the page that stands there twice. Offsets count in the text at `index`. */
export type Repetition = { readonly index: number; readonly finding: Finding };

/**
 * Lines that were read twice. Side by side, the first reading with a wrong end:
 *
 *     2022年8月20日,河南昱洁物业少费。 2022年8月20日,河南昱洁物业有限公司…
 *
 * or the end of one paragraph again as the end of another, in place of what was printed there:
 *
 *     …主动当起了采购员、代办员及监督劝导员,用实际行动践行着共产党员的初心和使命。
 *     …每月制定了采购员、代办员及监督劝导员,用实际行动践行着共产党员的初心和使命。
 *
 * Names and slogans that a page repeats are no doubt: apart from its own end a stretch must be a
 * clause and more, and end where a paragraph ends. Nor are lists whose items are made alike:
 * 安阳极致汽车销售服务有限公司、安阳安德宝汽车销售服务有限公司.
 *
 * @param texts - the paragraphs of the page in reading order, blanks and notes resolved
 */
export function repeatedStretches(texts: readonly string[]): Repetition[] {
  const whole = texts.join('\n');
  const starts: number[] = [];
  let sum = 0;
  for (const text of texts) {
    starts.push(sum);
    sum += text.length + 1;
  }
  const found: Repetition[] = [];
  const report = (from: number, to: number, as: string | null, why: string): void => {
    const index = lastUpTo(starts, from);
    const start = starts[index] ?? 0;
    found.push({
      index,
      finding: { rule: 'text-repeated', from: from - start, to: to - start, as, why },
    });
  };
  for (const { before, at, length } of repetitions(whole)) {
    const stretch = whole.slice(at, at + length);
    const between = at - before - length;
    if (between <= gap && !whole.slice(before, at).includes('\n')) {
      if (!isRunning(stretch) || /[、》;]/u.test(whole.slice(before, at))) continue;
      report(before, at, '', '这几个字紧接着又读了一遍，前一遍疑是重复识读。');
    } else if (
      length >= shortestAfar &&
      isEnd(whole, at + length) &&
      isEnd(whole, before + length) &&
      /[,;:。!?].*[,;:、。!?]/u.test(stretch)
    ) {
      report(at, at + length, null, '前文的字句在这里重出，疑是顶替了原文。');
    }
  }
  return found;
}

/** The index of the last of rising numbers that is not above a limit. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Words of a sentence, not a name of ten characters and not a dotted line. */
function isRunning(stretch: string): boolean {
  if (new Set(stretch).size < shortest / 2) return false;
  return stretch.length >= shortestAfar || /[,:。!?0-9]/u.test(stretch);
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || text.charAt(at) === '\n';
}

/** Longest stretches that stood before, from left to right, within one paragraph each. */
function repetitions(text: string): { before: number; at: number; length: number }[] {
  const found: { before: number; at: number; length: number }[] = [];
  const bits = Math.ceil(Math.log2(Math.max(2, text.length * 2)));
  const seen = new Int32Array(2 ** bits);
  let hash = 0;
  let filled = 0;
  let free = 0;
  for (let end = 0; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10) {
      filled = 0;
      hash = 0;
      continue;
    }
    hash = (Math.imul(hash, base) + code) | 0;
    filled++;
    if (filled > shortest) {
      hash = (hash - Math.imul(text.charCodeAt(end - shortest), highest)) | 0;
    }
    if (filled < shortest) continue;
    const at = end - shortest + 1;
    const slot = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits);
    const before = (seen[slot] ?? 0) - 1;
    seen[slot] = at + 1;
    if (before < 0 || at < free || !same(text, before, at, shortest)) continue;
    let length = shortest;
    while (
      at + length < text.length &&
      text.charCodeAt(at + length) !== 10 &&
      text.charCodeAt(before + length) === text.charCodeAt(at + length)
    ) {
      length++;
    }
    found.push({ before, at, length });
    free = at + length;
  }
  return found;
}

const base = 0x01000193;
/** base to the power of `shortest`. */
const highest = Array.from({ length: shortest }).reduce<number>((n) => Math.imul(n, base), 1);

function same(text: string, a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++) {
    if (text.charCodeAt(a + k) !== text.charCodeAt(b + k)) return false;
  }
  return true;
}
