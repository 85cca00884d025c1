import { continuation } from '../blocks/view.ts';
import { parseOpening } from '../blocks/opening.ts';
import { endsSentence } from '../blocks/shape.ts';
import type { RuleId } from '../diagnostics.ts';
import { foldWidth } from '../source/characters.ts';
import {
  sliceOf,
  tailOf,
  textOf,
  type Note,
  type Passage,
  type Stretch,
} from '../source/passage.ts';

/** A piece's running text before its halves are joined, in reading order. */
export type BodyItem =
  | {
      readonly type: 'paragraph' | 'crosshead';
      readonly passage: Passage;
      /** Its last line and the first of what follows make a full line of the column. */
      readonly fillsUp?: boolean;
    }
  /** A photograph's place: text flows past it. */
  | { readonly type: 'caption'; readonly caption: number };

/** The editor's word on the ends and beginnings of paragraphs, by source line. */
export type JoinOverrides = {
  /** Line at which a half ends → line at which it goes on. */
  readonly joins: ReadonlyMap<number, number>;
  /** Lines that begin a paragraph. */
  readonly parts: ReadonlySet<number>;
  /** Lines whose end is missing. */
  readonly cutOff: ReadonlySet<number>;
  /** Lines that only look cut off. */
  readonly complete: ReadonlySet<number>;
};

export type JoinDoubt = {
  readonly rule: RuleId;
  readonly line: number;
  readonly found: string;
  readonly next: number | null;
};

export type Joined = {
  readonly items: readonly BodyItem[];
  readonly truncated: readonly number[];
  readonly doubts: readonly JoinDoubt[];
};

/**
 * Makes paragraphs whole that columns, boxes and photographs cut apart. A half is joined to
 * the next paragraph of its piece, past photographs but not past a crosshead, where the two
 * read on; where they do not, the rest is missing from the page.
 *
 * @param habit - how the whole page goes on after two characters; tells 烟花|爆竹 from 烟花|通告
 */
export function joinParagraphs(
  items: readonly BodyItem[],
  overrides: JoinOverrides,
  habit: (before: string) => string | null,
): Joined {
  const out: BodyItem[] = [];
  const truncated: number[] = [];
  const doubts: JoinDoubt[] = [];
  /** Index in `out` of a paragraph that is not over, or -1. */
  let open = -1;
  /** The stretches of that paragraph, once something was joined to it. */
  let joined: Stretch[] | null = null;
  const leaveOpen = (next: number | null): void => {
    const left = out[open];
    open = -1;
    joined = null;
    if (left?.type !== 'paragraph') return;
    const line = lastLine(left.passage);
    if (overrides.complete.has(line)) return;
    truncated.push(line);
    if (!overrides.cutOff.has(line)) {
      doubts.push({ rule: 'sentence-stops', line, found: tailOf(left.passage, 16), next });
    }
  };
  for (const item of items) {
    if (item.type === 'caption') {
      out.push(item);
      continue;
    }
    const left = out[open];
    if (item.type === 'crosshead') {
      if (left?.type === 'paragraph' && isLoneRow(left.passage, overrides)) open = -1;
      const last = out[open];
      if (last?.type === 'paragraph' && !isLoneRow(last.passage, overrides)) leaveOpen(null);
      out.push(item);
      continue;
    }
    const line = firstLine(item.passage);
    if (left?.type === 'paragraph' && joined === null && isLoneRow(left.passage, overrides)) {
      // 本报北京4月2 | 2日电…: short and without a mark, but no row of anything.
      if (left.fillsUp !== true && !completesRow(left.passage, item.passage, out[open - 1]))
        open = -1;
    }
    if (open !== -1 && left?.type === 'paragraph') {
      const fills = joined === null && left.fillsUp === true;
      const verdict = judge(left.passage, item.passage, fills, overrides, habit);
      if (verdict.join) {
        if (verdict.doubtful) {
          doubts.push({
            rule: 'join-uncertain',
            line: lastLine(left.passage),
            found: tailOf(left.passage, 12),
            next: line,
          });
        }
        const rest = withoutOverlap(left.passage, item.passage);
        joined ??= [...left.passage];
        for (const stretch of rest) joined.push(stretch);
        out[open] = { type: 'paragraph', passage: joined };
        if (!unfinished(item.passage, overrides) || isLoneRow(item.passage, overrides)) {
          open = -1;
          joined = null;
        }
        continue;
      }
      leaveOpen(line);
    }
    out.push(item);
    open = unfinished(item.passage, overrides) ? out.length - 1 : -1;
  }
  if (open !== -1) leaveOpen(null);
  for (const line of overrides.cutOff) {
    const here = out.some(
      (it) => it.type !== 'caption' && it.passage.some((part) => part.line === line),
    );
    if (here && !truncated.includes(line)) truncated.push(line);
  }
  return { items: out, truncated: truncated.toSorted((a, b) => a - b), doubts };
}

function unfinished(passage: Passage, overrides: JoinOverrides): boolean {
  const line = lastLine(passage);
  if (overrides.joins.has(line)) return true;
  const text = foldWidth(textOf(passage));
  if (overrides.cutOff.has(line)) return !endsSentence(text);
  return !endsSentence(text) && !closesInBracket(text);
}

/** …了温暖。(李优良) is over; …可解决沿线6个县(市、区) | 210万人的饮水问题 is not. */
function closesInBracket(text: string): boolean {
  if (!/[\])}〕]\s*$/u.test(text)) return false;
  const bracket = /(.?)\s*[[({〔][^[({〔]*[\])}〕]\s*$/u.exec(text);
  if (bracket === null) return true;
  return text.length <= 40 || bracket[1] === '' || endsSentence(text.slice(0, bracket.index + 1));
}

/** A row that nobody overrides: whole unless what follows says otherwise. */
function isLoneRow(passage: Passage, overrides: JoinOverrides): boolean {
  const line = lastLine(passage);
  if (overrides.joins.has(line) || overrides.cutOff.has(line)) return false;
  return isRow(foldWidth(textOf(passage)));
}

/** What follows a short line is its second half: neither is a row among rows, and a word crosses. */
function completesRow(before: Passage, after: Passage, above: BodyItem | undefined): boolean {
  const right = foldWidth(textOf(after));
  if (isRow(right) || (above?.type === 'paragraph' && isRow(foldWidth(textOf(above.passage)))))
    return false;
  return continuation(foldWidth(textOf(before)), right) >= 3;
}

/** A line of a poem, a row of a list: short, without any mark, and whole as it is. */
function isRow(text: string): boolean {
  if (/[,。、;:!?“”"《》]/u.test(text) || parseOpening(text) !== null) return false;
  return /\S\s+\S+\s+\S/u.test(text) ? text.length <= 60 : text.length <= 24 && !/[()]/u.test(text);
}

function judge(
  before: Passage,
  after: Passage,
  fills: boolean,
  overrides: JoinOverrides,
  habit: (before: string) => string | null,
): { join: boolean; doubtful: boolean } {
  const from = lastLine(before);
  const to = firstLine(after);
  if (overrides.joins.has(from)) return { join: overrides.joins.get(from) === to, doubtful: false };
  if (overrides.parts.has(to) || overrides.cutOff.has(from) || overrides.complete.has(from)) {
    return { join: false, doubtful: false };
  }
  const left = foldWidth(tailOf(before, reach));
  const right = foldWidth(textOf(after));
  // …名单如下(排名不分先后): / 卞　和　　临江机床厂　　　钳工
  if (left.trimEnd().endsWith(':') && isRow(right)) return { join: false, doubtful: false };
  if (isLeadIn(left.trim(), right)) return { join: false, doubtful: false };
  // Pages lose text far more rarely than columns cut it: half a hint for going on.
  let score = 1 + continuation(left, right) + (fills ? 3 : 0);
  const usual = habit(tailOf(before, 2));
  if (usual !== null) score += textOf(after).startsWith(usual) ? 2 : -3;
  return { join: score >= 0, doubtful: score >= 0 && score < 2.5 };
}

/** 编辑同志: / …最后阶段的训练: / ——坚持从严…;: a salutation, and what a list follows, end with a colon. */
function isLeadIn(left: string, right: string): boolean {
  if (/^[^,。“”]{2,14}(?<![说道问答称])[:]$/u.test(left)) return true;
  return (
    /[:;]$/u.test(left) &&
    /^\s*(?:[—―]{2}|[(]?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十][,、]|[(]?\d{1,2}[)、.](?!\d)|[①-⑳●◆■▲])/u.test(
      right,
    )
  );
}

/** What stands further back in a paragraph has no say in how it goes on. */
const reach = 1000;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Leaves out a character that the OCR read on both sides of a column break:
 * `…《中国共产党纪律处分条例》,并结合 | 合实际案例…`. It must end a word before the break and
 * stand as a word of its own after it; 组织了 | 了解 is two words that meet.
 */
export function withoutOverlap(before: Passage, after: Passage): Passage {
  const left = tailOf(before, 8);
  const right = textOf(after).slice(0, 8);
  const twice = right.charAt(0);
  if (twice === '' || !left.endsWith(twice) || !/\p{Script=Han}/u.test(twice)) return after;
  if (/[了的是在和与人不一个这那日天家年有为以中]/u.test(twice)) return after;
  const lastWord = [...words.segment(left)].at(-1)?.segment ?? '';
  const firstWord = [...words.segment(right)].at(0)?.segment ?? '';
  if (lastWord.length < 2 || firstWord.length !== 1) return after;
  const [head] = after;
  if (head === undefined) return after;
  const note: Note = {
    read: twice,
    as: '',
    sure: true,
    why: `栏尾与下一栏栏首重复识读“${twice}”字`,
    by: 'join-overlap',
  };
  return [{ line: head.line, column: head.column, text: '', note }, ...sliceOf(after, 1)];
}

function firstLine(passage: Passage): number {
  return passage[0]?.line ?? 0;
}

function lastLine(passage: Passage): number {
  return passage.at(-1)?.line ?? 0;
}
