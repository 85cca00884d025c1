import { placesOf } from '../source/characters.ts';
import type { Finding } from './finding.ts';

const closers = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['(', ')'],
  ['[', ']'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
]);
const openers = new Map([...closers].map(([open, close]) => [close, open]));
/** Marks that may be open inside one another. */
const deepest = 16;
const marks = /["'“”‘’《》〈〉()[\]【】〔〕「」『』]/gu;

/**
 * Quotes and brackets that do not close or were never opened, in one paragraph, headline or
 * caption (full-width forms folded):
 *
 *     围绕“七一”光辉映初心、灯塔引领绽芳华”主题        the last ” was never opened
 *     对在职党员实行'目标式"管理                       ' and " are not a pair
 *
 * Not a doubt: a speech of several paragraphs, each of which opens with “ and only the last
 * closes; enumerators (1), 一), ①)); apostrophes (It's); minutes and seconds (5'30").
 *
 * @param next - the paragraph that follows in the piece
 * @param stops - the text breaks off here; what is open may close in the part that is lost
 */
export function unbalancedMarks(text: string, next: string | null, stops: boolean): Finding[] {
  const found: Finding[] = [];
  const open: { mark: string; at: number }[] = [];
  const straight: { mark: string; at: number }[] = [];
  let closed: { from: number; to: number } | null = null;
  for (const at of placesOf(text, marks)) {
    const mark = text.charAt(at);
    if (mark === '"' || mark === "'") {
      if (!isApostropheOrPrime(text, at)) straight.push({ mark, at });
      continue;
    }
    if (closers.has(mark)) {
      open.push({ mark, at });
      continue;
    }
    const opener = openers.get(mark);
    // What stands further out than that is not closed by this one; a long text stays quick.
    const reach = Math.max(0, open.length - deepest);
    const inner = open.slice(reach).findLastIndex((it) => it.mark === opener);
    if (inner === -1) {
      if (mark === '’' && /[a-z]/iu.test(text.charAt(at - 1))) continue;
      if (mark === ')' && isEnumerator(text, at)) continue;
      found.push(neverOpened(text, mark, at, mark === '”' ? closed : null));
      continue;
    }
    // What was opened inside and is still open never closes: “…《…”.
    for (const it of open.splice(reach + inner + 1)) found.push(neverCloses(it.mark, it.at));
    const pair = open.pop();
    if (mark === '”' && pair !== undefined) closed = { from: pair.at, to: at + 1 };
  }
  const goesOn = next?.startsWith('“') === true;
  for (const { mark, at } of open) {
    if (stops || (mark === '“' && goesOn)) continue;
    found.push(neverCloses(mark, at));
  }
  return [...found, ...oddStraight(text, straight, stops || next?.startsWith('"') === true)];
}

/** Straight quotes come in pairs of one kind; 'X" is a pair of two. */
function oddStraight(
  text: string,
  all: readonly { mark: string; at: number }[],
  mayStayOpen: boolean,
): Finding[] {
  const doubles = all.filter((it) => it.mark === '"');
  const singles = all.filter((it) => it.mark === "'");
  if (doubles.length % 2 === 0 && singles.length % 2 === 0) return [];
  let before = 0;
  const mixed = all.findIndex((it, index) => {
    if (it.mark === '"') before++;
    return it.mark === "'" && before % 2 === 0 && all[index + 1]?.mark === '"';
  });
  const first = all[mixed];
  const second = all[mixed + 1];
  if (first !== undefined && second !== undefined && singles.length % 2 === 1) {
    const inside = text.slice(first.at + 1, second.at);
    return [
      {
        rule: 'quotes-unbalanced',
        from: first.at,
        to: second.at + 1,
        as: `"${inside}"`,
        why: '前后引号不是一对，前引号疑是误读。',
      },
    ];
  }
  if (singles.length % 2 === 1 && doubles.length % 2 === 0) {
    const at = singles.at(-1)?.at ?? 0;
    return [{ ...neverCloses("'", at), why: '单引号不成对，疑有误读。' }];
  }
  if (doubles.length % 2 === 0 || mayStayOpen) return [];
  // The first quote that cannot be what its turn says: an opening one before a stop.
  const wrong = doubles.find(({ at }, index) => {
    const opens = index % 2 === 0;
    return opens
      ? at === text.length - 1 || /[,。;:!?、)]/u.test(text.charAt(at + 1))
      : /[,:、(]/u.test(text.charAt(at - 1));
  });
  const at = (wrong ?? doubles.at(-1))?.at ?? 0;
  return [{ ...neverCloses('"', at), why: '引号不成对，疑有漏识。' }];
}

function neverCloses(mark: string, at: number): Finding {
  return {
    rule: 'quotes-unbalanced',
    from: at,
    to: at + 1,
    as: null,
    why: `“${mark}”没有另一半，疑有漏识。`,
  };
}

/**
 * A ” too many. Where a quoted word stands before it in the sentence, or at the head of the
 * paragraph, that word was quoted inside a quotation that lost its “: “七一”…绽芳华” was
 * “‘七一’…绽芳华”.
 */
function neverOpened(
  text: string,
  mark: string,
  at: number,
  pair: { from: number; to: number } | null,
): Finding {
  if (pair !== null && (pair.from === 0 || !/[。!?]/u.test(text.slice(pair.to, at)))) {
    const inside = text.slice(pair.from + 1, pair.to - 1);
    if (!/[“”‘’]/u.test(inside)) {
      return {
        rule: 'quotes-unbalanced',
        from: pair.from,
        to: pair.to,
        as: `“‘${inside}’`,
        why: '后面的“””没有前引号，这里疑是引号之内的引号，前引号漏识。',
      };
    }
  }
  return {
    rule: 'quotes-unbalanced',
    from: at,
    to: at + 1,
    as: null,
    why: `“${mark}”没有前一半，疑有漏识。`,
  };
}

function isApostropheOrPrime(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (/[0-9]/u.test(before))
    return text.charAt(at) === "'" || /'[0-9]+$/u.test(text.slice(Math.max(0, at - 4), at));
  return text.charAt(at) === "'" && /[a-z]/iu.test(before) && /[a-z]/iu.test(text.charAt(at + 1));
}

function isEnumerator(text: string, at: number): boolean {
  return /(?:^|[^\p{L}\p{N}])[0-9a-z一二三四五六七八九十①-⑳]{1,3}$/iu.test(
    text.slice(Math.max(0, at - 4), at),
  );
}
