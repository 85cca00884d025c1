import type { Part } from './part.ts';

/**
 * What may follow what on a page, as costs (below 0) and favours (above 0), in the same unit
 * as the rules' votes. A state is a part together with what is known of the piece it stands
 * in: whether somebody has signed it. Papers sign what they print, so a piece that would end
 * unsigned is probably no piece of its own, and names under a piece that has named its
 * reporter already belong to another.
 */
export type Signed = 'no' | 'marked' | 'named' | 'closed';

export type State = {
  readonly part: Part;
  readonly signed: Signed;
  /** Inside a box: `signed` speaks of the piece around it. */
  readonly boxed: boolean;
};

const title: readonly Part[] = ['series', 'section', 'kicker', 'headline', 'deck'];
const body: readonly Part[] = ['opening', 'paragraph', 'crosshead', 'caption', 'credit'];

/** Every state that a block can be in. `opening` is never unsigned: its marker signs. */
export const states: readonly State[] = [
  ...title.map((part): State => ({ part, signed: 'no', boxed: false })),
  { part: 'byline', signed: 'named', boxed: false },
  ...body.flatMap((part) =>
    (['no', 'marked', 'named'] as const)
      .filter((signed) => part !== 'opening' || signed !== 'no')
      .map((signed): State => ({ part, signed, boxed: false })),
  ),
  { part: 'item', signed: 'marked', boxed: false },
  { part: 'photo', signed: 'no', boxed: false },
  { part: 'signature', signed: 'closed', boxed: false },
  { part: 'remark', signed: 'closed', boxed: false },
  { part: 'closing', signed: 'closed', boxed: false },
  { part: 'credit', signed: 'closed', boxed: false },
  ...(['no', 'marked', 'named', 'closed'] as const).flatMap((signed): State[] => [
    { part: 'box', signed, boxed: true },
    { part: 'headline', signed, boxed: true },
    { part: 'paragraph', signed, boxed: true },
  ]),
];

const never = Number.NEGATIVE_INFINITY;

/** What it costs to end a piece in this state and begin another. */
function endCost(state: State): number {
  if (state.part === 'photo') return 0;
  // A photograph inside a piece has text after it; at the end it mostly stands alone.
  if (state.part === 'caption') return -1.5;
  if (state.part === 'credit' && state.signed === 'no') return -0.3;
  if (isTitle(state.part)) return -6;
  if (state.part === 'byline') return -5;
  if (state.part === 'crosshead') return -6;
  if (state.signed === 'no') return -2;
  if (state.signed === 'marked') return -0.2;
  return 0;
}

/** What it costs to begin a piece with this part. */
function startCost(part: Part): number {
  switch (part) {
    case 'headline':
      return -1;
    case 'kicker':
    case 'series':
      return -1.2;
    case 'section':
    case 'photo':
      return -0.5;
    case 'box':
      return 0;
    // A brief under a section label, or the end of a piece from another page.
    case 'opening':
      return -3;
    case 'item':
      return -1;
    case 'paragraph':
      return -6;
    default:
      return never;
  }
}

function isTitle(part: Part): boolean {
  return title.includes(part);
}

/** The favour or cost of the first block of a page being in a state. */
export function beginsWith(state: State): number {
  if (state.boxed) return state.signed === 'no' ? -3 : never;
  if (state.part === 'paragraph' && state.signed !== 'no') return never;
  if (state.part === 'photo' && state.signed !== 'no') return never;
  return startCost(state.part) + 1;
}

/** The favour or cost of the page ending after a state. */
export function endsWith(state: State): number {
  return endCost(state);
}

/** The favour or cost of one state following another; -Infinity where it cannot. */
export function follows(from: State, to: State): number {
  return Math.max(within(from, to), from.boxed ? afterBox(from, to) : never, between(from, to));
}

/** `to` begins another piece. */
function between(from: State, to: State): number {
  if (isTitle(from.part)) return never;
  if (to.boxed) {
    // A box remembers how the piece around it stood.
    if (to.part !== 'box') return never;
    return to.signed === from.signed ? startCost('box') : never;
  }
  const fresh = to.signed === 'no' || to.part === 'opening' || to.part === 'item';
  if (!fresh) return never;
  const cost = endCost(from) + startCost(to.part);
  // Briefs under one label stand without headlines: 本报讯… 本报讯…
  if (to.part === 'opening' && to.signed === 'named') return cost - 3;
  return cost;
}

/** A box is over; what follows resumes the piece around it. */
function afterBox(from: State, to: State): number {
  if (from.part !== 'paragraph' || to.boxed || from.signed === 'closed') return never;
  if (to.part === 'crosshead') return to.signed === from.signed ? 0.5 : never;
  if (to.part === 'signature') return from.signed === 'named' ? -3 : 0;
  return never;
}

/** Both stand in one piece. */
function within(from: State, to: State): number {
  if (from.boxed || to.boxed) return inBox(from, to);
  if (isTitle(from.part)) return inTitle(from.part, to);
  const { part } = from;
  if (part === 'photo') {
    if (to.part === 'credit') return to.signed === 'closed' ? 1 : never;
    if (to.part === 'photo') return to.signed === from.signed ? -1 : never;
    // 图为志愿者在清理海滩垃圾。… / 图/于 飞 文/吕望舒
    if (to.part === 'signature') return 0;
    return never;
  }
  // 青石县公安局交通警察大队 / 2019年3月20日; a signature of two lines.
  if (part === 'signature' && to.part === 'signature') return -0.3;
  // …时不我待。(李优良) / (作者为某大学教授)
  if (to.part === 'remark')
    return ['paragraph', 'signature', 'closing', 'credit'].includes(part) ? 0.7 : -2;
  if (from.signed === 'closed') return never;
  if (part === 'byline') {
    if (to.part === 'byline') return -0.7;
    if (to.part === 'opening') return to.signed === 'named' ? 1 : never;
    if (to.signed !== 'named') return to.part === 'signature' ? -4 : never;
    if (to.part === 'paragraph') return 1;
    if (to.part === 'crosshead') return -1.5;
    if (to.part === 'caption') return -0.5;
    return never;
  }
  return inBody(from, to);
}

function inBox(from: State, to: State): number {
  if (!from.boxed || !to.boxed || from.signed !== to.signed) return never;
  // 记者手记 / 一张照片的分量: the box has a headline of its own.
  if (to.part === 'headline') return from.part === 'box' ? 0 : never;
  if (to.part !== 'paragraph') return never;
  return from.part === 'paragraph' ? 0 : 1;
}

/** The order of a title: series, section, kicker, headline, deck, byline, text. */
function inTitle(from: Part, to: State): number {
  if (to.signed !== 'no' && !['byline', 'opening', 'item'].includes(to.part)) return never;
  // A line is a kicker by the headline below it.
  if (from === 'kicker' && to.part !== 'kicker' && to.part !== 'headline') return never;
  switch (to.part) {
    case 'series':
      return from === 'series' ? -2 : from === 'section' ? -1 : never;
    case 'section':
      return from === 'series' ? -0.5 : from === 'section' ? -1.5 : never;
    case 'kicker':
      return from === 'series' || from === 'section' ? 0 : from === 'kicker' ? -4 : never;
    case 'headline':
      if (from === 'kicker') return 1;
      if (from === 'headline') return -2;
      return from === 'deck' ? never : 0;
    case 'deck':
      return from === 'headline' ? -0.3 : from === 'deck' ? -1.2 : never;
    case 'byline':
      return from === 'headline' || from === 'deck' ? 1 : -4;
    case 'opening': {
      // Names come from the bracket after 本报讯 here; the votes make up for it where it has them.
      const unnamed = to.signed === 'named' ? -3 : 0;
      return (
        unnamed + (from === 'headline' || from === 'deck' ? 1 : from === 'section' ? -0.5 : -3)
      );
    }
    case 'item':
      return from === 'section' || from === 'series' ? 0 : never;
    case 'paragraph':
      return from === 'headline' || from === 'deck' ? 0 : -4;
    case 'crosshead':
      return from === 'headline' || from === 'deck' ? -3 : never;
    case 'caption':
      return from === 'headline' || from === 'deck' ? -0.5 : -4;
    case 'photo':
      return from === 'section' || from === 'series'
        ? 0.5
        : from === 'headline' || from === 'deck'
          ? 0.3
          : -3;
    default:
      return never;
  }
}

function inBody(from: State, to: State): number {
  if (to.part === 'byline') {
    // An introduction, then who wrote it: 街道辖区面积3平方公里… / 记者 鲁慧 通讯员 陈桢
    // A photograph between headline and byline: …某某。 记者 梁越 摄 / □热心读者 石晓峰
    if (from.signed !== 'no') return never;
    return from.part === 'paragraph' ? -2.5 : from.part === 'crosshead' ? never : -0.5;
  }
  if (to.part === 'signature' || to.part === 'closing') {
    if (from.part === 'crosshead') return -3;
    const named = from.signed === 'named' ? -4 : 0.7;
    return to.part === 'closing' && from.part !== 'paragraph' ? named - 1 : named;
  }
  if (to.part === 'opening') {
    // 本栏图片由本报记者… 摄 / 本报讯(记者 裴其娟…): an introduction before the news itself.
    if (from.signed !== 'no' || from.part === 'crosshead') return never;
    // A photograph under the headline, then the news.
    const shown = from.part === 'caption' || from.part === 'credit' ? 2 : 0;
    return shown + (to.signed === 'named' ? -5.5 : -2.5);
  }
  if (to.part === 'credit' && to.signed === 'closed') {
    // 当天,由示范区养老医保中心… / 本报记者 邱爽 摄: the credit signs a headed photograph.
    if (from.signed !== 'no') return never;
    // 集通铁路… / 动态检测是… / 图为10日,… / 孙江昆摄(影像中国): a headed photograph with text.
    return from.part === 'paragraph' ? 0 : from.part === 'caption' ? 1 : never;
  }
  if (to.signed !== from.signed) return never;
  switch (to.part) {
    case 'paragraph':
      return from.part === 'crosshead' ? 0.5 : 0;
    case 'crosshead':
      return from.part === 'crosshead' ? -3.5 : -0.6;
    case 'caption':
      if (from.part === 'caption' || from.part === 'credit') return -2;
      return from.part === 'crosshead' ? -1.5 : -1;
    case 'credit':
      return from.part === 'caption' ? 1 : -2;
    default:
      return never;
  }
}
