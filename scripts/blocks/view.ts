import { parseByline, type ParsedByline } from '../names/parse-byline.ts';
import { findTrailingCredit, type TrailingNames } from '../names/trailing-names.ts';
import { foldWidth } from '../source/characters.ts';
import type { Block } from './form-blocks.ts';
import { cutOpening, type Opening, parseOpening } from './opening.ts';
import type { Part } from './part.ts';
import {
  commasIn,
  endsSentence,
  hasInnerSentence,
  startsMidway,
  unclosed,
  widthOf,
} from './shape.ts';

/** A block and all that the rules ask of it, worked out once. */
export type View = {
  readonly block: Block;
  /** The text with half-width punctuation, same length. */
  readonly text: string;
  readonly width: number;
  readonly endsSentence: boolean;
  readonly innerSentence: boolean;
  readonly commas: number;
  readonly byline: ParsedByline | null;
  readonly opening: Opening | null;
  /** A signature or credit at the end of running text. */
  readonly trailing: TrailingNames | null;
  /** How well the next block reads as the second half of this one; 0 is undecided. */
  readonly goesOn: number;
  /** Together with the first line of the next block it makes a full line of the column. */
  readonly fillsUp: boolean;
  readonly next: View | null;
  readonly previous: View | null;
  readonly page: PageHabits;
};

/** What this page does throughout. */
type PageHabits = {
  /** The usual number of blank lines between two blocks. */
  readonly gap: number;
  /** Some blocks stand further apart than usual, so distance says something. */
  readonly parted: boolean;
  /** Width of the columns whose line ends left blanks in the text; null where none did. */
  readonly column: number | null;
  /** Running text is set in by blanks. */
  readonly indents: boolean;
};

type Draft = { -readonly [Key in keyof View]: View[Key] };

/** Looks at every block of a page once. */
export function viewBlocks(blocks: readonly Block[]): View[] {
  const page = habitsOf(blocks);
  const views: Draft[] = blocks.map((block) => {
    const text = foldWidth(block.text);
    return {
      block,
      text,
      width: block.width,
      endsSentence: endsSentence(text),
      innerSentence: hasInnerSentence(text),
      commas: commasIn(text),
      byline: parseByline(text),
      opening: parseOpening(text),
      trailing: findTrailingCredit(text),
      goesOn: 0,
      fillsUp: false,
      next: null,
      previous: null,
      page,
    };
  });
  views.forEach((view, index) => {
    const next = views[index + 1];
    if (next === undefined) return;
    view.next = next;
    next.previous = view;
    view.opening ??= cutOpening(view.text, next.text);
  });
  for (const view of views) {
    // Who wrote it is no second half of a sentence.
    if (view.next === null || view.next.byline?.stated === true) continue;
    view.goesOn = continuation(view.text, view.next.text);
    view.fillsUp = !view.endsSentence && fillsLine(view.text, view.next.text, page.column);
    if (view.fillsUp) view.goesOn += 3;
  }
  return views;
}

/**
 * 外婆的灶台砌在屋子 | 的西角,灶口朝着东 ,清早的太阳斜斜地照进来,照见锅盖边 上…: what stands
 * before the first line end of the second half fills up the line that the cut broke off. What
 * begins a paragraph fills a line by itself.
 */
function fillsLine(before: string, after: string, column: number | null): boolean {
  if (column === null) return false;
  const isLine = (width: number): boolean => Math.abs(width - column) <= 2.5;
  const right = after.trim().slice(0, 80).split(/\s+/u).map(widthOf);
  const [start = 0, second = column] = right;
  // Most second halves are settled by their own first line.
  if (right.length < 2 || start > column - 3) return false;
  const left = before.trim().slice(-80).split(/\s+/u).map(widthOf);
  const end = left.at(-1) ?? 0;
  return (
    end >= 3 &&
    Math.abs(end + start - column) <= 1 &&
    // 扮靓背街小巷 提升城市颜值: the blanks of a title do not stand where lines ended.
    left.slice(1, -1).every(isLine) &&
    (left.length === 1 || isLine(left[0] ?? 0) || left.length > 2) &&
    (right.length === 2 || isLine(second))
  );
}

function habitsOf(blocks: readonly Block[]): PageHabits {
  const gaps = blocks.slice(1).map((block) => block.gap);
  const prose = blocks.filter((block) => block.width >= 40);
  const usual = median(gaps);
  const further = gaps.filter((gap) => gap > usual).length;
  return {
    gap: usual,
    parted: further > 0 && further <= gaps.length / 2,
    column: columnOf(prose),
    indents:
      prose.length > 0 &&
      !areAllIndented(blocks) &&
      prose.filter((block) => block.indented).length > prose.length * 0.6,
  };
}

/** Where the titles are set in as well that says nothing of any line. */
function areAllIndented(blocks: readonly Block[]): boolean {
  return (
    blocks.some((block) => block.width < 34) &&
    blocks.filter((block) => block.indented).length >= blocks.length * 0.95
  );
}

/** The commonest width between blanks inside long blocks, where it is common enough to be a column. */
function columnOf(prose: readonly Block[]): number | null {
  const counts = new Map<number, number>();
  let total = 0;
  for (const block of prose) {
    // 本报北京1月31日电  (记者…: the blank behind a marker was printed.
    for (const run of block.text
      .trim()
      .split(/\s+(?![(（])/u)
      .slice(0, -1)) {
      const width = Math.round(widthOf(run));
      if (width < 8 || width > 40) continue;
      total++;
      for (const near of [width - 1, width, width + 1])
        counts.set(near, (counts.get(near) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best !== undefined && total >= 6 && best[1] >= total * 0.5 ? best[0] : null;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** For (above 0) or against (below 0) each of the parts; 1 is a hint, 5 all but settles it. */
export type Vote = readonly [parts: Part | readonly Part[], weight: number];

/** One convention of newspaper pages as evidence. Pure: looks at a view, changes nothing. */
export type Rule = {
  readonly id: string;
  /** A line of newsprint for which the rule was made. */
  readonly example: string;
  /** What the convention is and who keeps it. */
  readonly source: string;
  readonly vote: (view: View) => readonly Vote[];
};

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words with which paragraphs of news begin; what starts so is seldom a second half. */
const opener =
  /^(?:“|"|「|据悉|据了解|据介绍|据统计|目前,|近日|近年|近期|日前|昨日|昨天|当天|当日|当晚|如今|此次|此外|另外|随后|下一步|接下来|为了?(?:更好|进一步|切实|深入|全面|确保|做好|推进|提升|营造|丰富|解决|加强|贯彻|方便)|本报|新华社|□|■|◆|●|\(?[一二三四五六七八九十]{1,2}[、)]|\d{1,2}[.、]\D)/u;

/** Words that begin paragraphs as well as the middle of sentences. */
const mayOpen =
  /^(?:今年|去年|同时|其中|截至|自\d|为了?[\p{Script=Han}]{2}|在[\p{Script=Han}]{2}|随着|通过|经过|针对|围绕|按照|根据|记者|(?:\d{4}年)?\d{1,2}月\d{1,2}日|目前)/u;

/** 高铁穿越油菜花海 / 上图:一列动车组…: no word 海上 there. */
const captionWords = /^\s*(?:[上下左右题]图|图)(?:[①-⑳\d]?\s*[:]|[①-⑳]|为)/u;

/** …砌在屋子 | 的西角: words that lean on what stands before them; 的确, 了解 and 着力 do not. */
const leaning = /^(?:的(?![士确])|们|吗|呢|吧|了(?![解却结然])|着(?![力眼手重实装陆急想落]))/u;

/** Characters after which a sentence cannot end. */
const leadsOn = /[的和与及或在为对把将向从以由被让使于至比跟同并而且但因着个,、;:(“《]/u;

/**
 * How well `after` reads as the second half of a paragraph that `before` breaks off: above 0
 * for, below 0 against. `before` must not end its sentence; what ends one is never continued.
 *
 *     …建设,提高青年创业服 | 务指导中心,充分提升…      +3: 服务 is a word
 *     …禁售禁放烟花 | 通告中明确,全区范围内…          -1: the page has no 花通
 */
export function continuation(before: string, after: string): number {
  if (endsSentence(before)) return -10;
  if (startsMidway(after)) return 6;
  if (captionWords.test(after)) return -6;
  if (cutOpening(before, after) !== null) return 6;
  let score = leaning.test(after) ? 4 : 0;
  if (leadsOn.test(before.slice(-1))) score += 2.5;
  const rest = unclosed(after);
  if (rest.quotes < 0 || rest.brackets < 0) {
    const open = unclosed(before);
    // “以前干活 | 靠经验,现在靠数据。”合作社负责人…: words that somebody said are closed in running text.
    if (open.quotes > 0 && rest.quotes < 0) score += after.length > 40 ? 3.5 : 2;
    if (open.brackets > 0 && rest.brackets < 0) score += 3;
  }
  if (opener.test(after)) score -= 2.5;
  else if (mayOpen.test(after)) score -= 1;
  if (wordCrosses(before, after)) score += 3;
  return score;
}

const mark = /[“”‘’「」『』《》()、。!?…—【】□■◆●]/u;

/** 社区|2023年, 灯塔路街道:|推进: no word goes on from Han characters to Latin ones or to figures. */
const changesScript = /^(?:\p{Script=Han}[ -~]|[ -~]\p{Script=Han})$/u;

/** A word of the language begins before the break and ends after it. */
function wordCrosses(before: string, after: string): boolean {
  const left = before.slice(-8);
  const right = after.slice(0, 8);
  // No word holds a mark; asking the dictionary takes a hundred times as long.
  if (mark.test(left.charAt(left.length - 1)) || mark.test(right.charAt(0))) return false;
  if (changesScript.test(left.charAt(left.length - 1) + right.charAt(0))) return false;
  const across = words.segment(left + right).containing(left.length);
  return across !== undefined && across.index < left.length;
}
