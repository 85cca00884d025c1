import { displayParts, proseParts } from '../part.ts';
import { startsMidway, widthOf } from '../shape.ts';
import type { Rule, View, Vote } from '../view.ts';

/** Running text is long, has commas and full stops inside, and ends with its sentence. */
export const proseShape: Rule = {
  id: 'prose-shape',
  example: '近年,该街道积极探索了以党建为引领、以居民自治为基础的"红色物业"楼院管理机制。',
  source: 'headlines of Chinese papers keep within a line or two and carry no full stop',
  vote(view) {
    const votes: Vote[] = [];
    if (view.width >= 46) votes.push([displayParts, -6], ['paragraph', 3]);
    else if (view.width > 32) votes.push([displayParts, -1.5], ['crosshead', -1]);
    if (view.innerSentence) votes.push([displayParts, -3]);
    if (view.commas >= 2 && view.width > 22) votes.push([displayParts, -1.5]);
    if (view.endsSentence) {
      // 得劲!亮堂! is a headline; a full stop makes a sentence.
      if (/[!?…][”"』]?$/u.test(view.text)) votes.push([displayParts, -0.7]);
      else votes.push([displayParts, -4], ['paragraph', 1.5]);
    } else if (view.width < 46) {
      votes.push([proseParts, -2]);
    } else {
      // Long and unfinished: cut by the column, not by its writer.
      votes.push(['paragraph', 0.5]);
    }
    // No title stops at a comma: the column ended there.
    if (/[,、;]\s*$/u.test(view.text)) votes.push([displayParts, -3], ['paragraph', 1]);
    if (startsMidway(view.text)) votes.push([displayParts, -6], ['paragraph', 4], ['opening', -4]);
    return votes;
  },
};

/** A line of one character over and over says nothing, and nobody prints that as a title. */
export const unreadableLine: Rule = {
  id: 'unreadable-line',
  example: '某某某某某某某',
  source:
    'what somebody masked or the OCR could not read is running text: titles are large and legible',
  vote(view) {
    const { text } = view;
    // Most lines are settled by their first characters.
    const settled = text.charCodeAt(0) !== text.charCodeAt(2);
    if (settled || view.width < 3 || text.endsWith(':')) return [];
    if (!/^([\p{Script=Han}□×*■?])(?:\1|\s|[,。、;])*$/u.test(text)) return [];
    return [
      [['series', 'section', 'kicker', 'headline', 'deck', 'byline', 'signature'], -5],
      ['paragraph', 2],
      ['crosshead', 0.5],
    ];
  },
};

/** A paragraph that the column cut in mid-sentence goes on in the next block. */
export const cutParagraph: Rule = {
  id: 'cut-paragraph',
  example: '该区通过电话、微信、网络视频等方 | 式,与已落地项目投资方保持密切沟通',
  source: 'columns are cut by length, not by sense',
  vote(view) {
    const votes: Vote[] = [];
    // 管子接到灶台边 / 说起接管…: a phrase without any mark is a title though words meet.
    const phrase =
      view.width <= 16 &&
      !view.fillsUp &&
      !/[,。;:、“”]/u.test(view.text) &&
      view.previous?.endsSentence !== false;
    // 从无到有 | ,从小到大: no line begins with a comma; what stands before it is its first half.
    if (view.goesOn >= 6) votes.push(['paragraph', 4], [displayParts, -4]);
    else if (view.goesOn > 2)
      votes.push(['paragraph', phrase ? 0.5 : 2.5], [displayParts, phrase ? 0 : -1]);
    if (goesOnFurther(view)) votes.push(['paragraph', 4], [displayParts, -4]);
    // On a page that the OCR took from columns cuts are common.
    if (view.goesOn > 2 && view.page.column !== null && !phrase) votes.push(['paragraph', 1.5]);
    if (beginsSentence(view)) votes.push(['paragraph', 4], [displayParts, -3]);
    const before = view.previous;
    if (before !== null && before.goesOn > 2 && !view.endsSentence && view.width < 46) {
      votes.push(['paragraph', 1]);
    }
    if (before !== null && before.goesOn > 2) votes.push(['paragraph', 1.5], ['opening', -2]);
    return votes;
  },
};

/** 从无到有 | 图为管护员… | 受访者供图 | ,从小到大…: the half below begins with a comma. */
function goesOnFurther(view: View): boolean {
  if (view.endsSentence || view.byline !== null || view.goesOn > 2) return false;
  // What stands between is over: an unfinished line there would be the first half itself.
  let below = view.next;
  for (let step = 0; step < 4 && below !== null; step++, below = below.next) {
    if (startsMidway(below.text)) return true;
    if (below.byline?.credit !== true && !below.endsSentence) return false;
  }
  return false;
}

const firstWords =
  /^\s*(?:当前|目前|近年来|近年|近日|日前|如今|过去|今年\d{0,2}月?|去年|据(?:介绍|了解|悉|统计)|数据显示|同时|此外|其中|下一步|(?!.*[:”])\p{Script=Han}{1,9}(?:说|表示|认为|介绍|指出|强调|提出)),\S/u;

/** 近年来,当地立足 | 资源禀赋,做好…: so begin sentences of news, and no titles. */
function beginsSentence(view: View): boolean {
  const { next } = view;
  if (view.endsSentence || view.width > 45 || next === null) return false;
  if (next.opening !== null || next.byline !== null || next.width < 12) return false;
  return firstWords.test(view.text) && view.previous?.endsSentence !== false;
}

const from = /^\s*\(?(?:上接|紧接)(?:第?[一二三四五六七八九十A-D\d]{1,3}版|[A-D]\d)/u;

/** What follows 上接第一版 goes on from another page: it begins with running text. */
export const continuedFrom: Rule = {
  id: 'continued-from',
  example: '(上接第一版) / 治沙先要留住水。在三道梁林场…',
  source: 'a piece too long for its page goes on inside, under a line that says from where',
  vote(view) {
    // 让创新的种子破土而出 / (上接第一版)企业是…: the line over it is the title once more.
    if (view.next !== null && from.test(view.next.text) && view.width <= 34 && !view.endsSentence)
      return [
        ['headline', 4],
        [['crosshead', 'paragraph'], -5],
      ];
    // In one line with the text it opens the piece that the title heads.
    if (from.test(view.text) && view.width > 24) return [['paragraph', 2]];
    return view.previous !== null &&
      from.test(view.previous.text) &&
      view.previous.width <= 24 &&
      view.width > 24
      ? [
          ['item', 18],
          ['paragraph', -2],
        ]
      : [];
  },
};

/** Blanks where the column's lines ended: what was set in a column is running text. */
export const wrapTraces: Rule = {
  id: 'wrap-traces',
  example: '铁路部门将于3月起在三条主通道试 行“定点发车、定点到达”,全 程运行时间预计',
  source: 'OCR that joins the lines of a column leaves a blank at each line end',
  vote(view) {
    const column = view.page.column;
    if (column === null) return [];
    const runs = view.text.trim().split(/\s+/u).slice(0, -1).map(widthOf);
    const full = runs.filter((width) => Math.abs(width - column) <= 1.5).length;
    return full > 0 && full >= runs.length / 2
      ? [
          // A half that the column cut is short and unfinished; other short lines have no traces.
          ['paragraph', view.width > column * 1.5 && !view.endsSentence ? 3 : 1.5],
          [displayParts, -3],
        ]
      : [];
  },
};

/** Where paragraphs are set in, what is not set in is no new paragraph. */
export const indents: Rule = {
  id: 'indents',
  example: '　　本报北京1月31日电…',
  source: 'paragraphs are set in by two characters; titles are not',
  vote(view) {
    if (!view.page.indents) return [];
    return view.block.indented
      ? [
          [['headline', 'kicker', 'deck', 'series', 'section'], -2],
          ['crosshead', -0.5],
          [['paragraph', 'opening'], 0.5],
        ]
      : [
          [['headline', 'kicker', 'deck', 'series', 'section', 'crosshead'], 0.5],
          [['paragraph', 'opening'], -0.7],
        ];
  },
};

const speaks = /^\s*(?:问|答|记者|主持人|嘉宾|编辑|读者|网友|本报记者|新华社记者)\s*[:]\s*\S.{3}/u;

/** Questions and answers are running text, however short. */
export const dialogue: Rule = {
  id: 'dialogue',
  example: '问:下阶段怎么看? / 答:总体看,前两个月经济运行起步平稳…',
  source: 'interviews (答记者问, 对话) print each turn as a paragraph, led in by who speaks',
  vote(view) {
    return speaks.test(view.text) && view.byline === null
      ? [
          ['paragraph', 2],
          [displayParts, -3],
        ]
      : [];
  },
};
