import { describe, expect, test } from 'vitest';
import { linesOf, textOf, type Passage } from '../source/passage.ts';
import { samplePage } from '../test/sample-page.ts';
import { buildPieces, type DraftPage } from './build-pieces.ts';
import { noOverrides, type Overrides } from './draft.ts';

const p1 =
  '近年来,该街道充分发挥党建引领作用,完善社区治理,提升公共服务水平,先后投入资金二百余万元,为群众的幸福生活持续加码。';
const p2 =
  '该街道还建立了“社区党组织+楼院党小组+党员中心户”的组织链条,充分激活了社区治理共商共享的神经细胞,居民们纷纷点赞。';
const p3 =
  '下一步,该街道将继续把群众满意作为衡量工作的标准,让居民生活得更方便、更舒心、更美好,绘就基层治理的新画卷。';
const news =
  '7月3日,柏庄镇组织志愿者走进村庄,为群众送去文艺节目和科普读物,受到群众的热烈欢迎,共有二百余人参加了活动。';

const build = (lines: readonly string[], overrides: Partial<Overrides> = {}) =>
  buildPieces(samplePage(lines.join('\n\n')), { ...noOverrides, ...overrides });
/** Lines stand apart by a blank one: the n-th block is on line 2n - 1. */
const lineOf = (block: number) => 2 * block - 1;
const words = (passage: Passage | null) => (passage === null ? null : textOf(passage));
const headlines = (page: DraftPage) =>
  page.pieces.map((piece) => piece.headline.map(textOf).join(' '));
const roles = (page: DraftPage) => page.regions.map((it) => it.role);

describe('what belongs together', () => {
  const page = build([
    '柏庄镇:',
    '开展“三下乡”活动',
    `本报讯(记者 张璐)${news}`,
    '老旧小区换新颜',
    '□本报记者 王嘉晨',
    p1,
    '党建引领',
    p2,
  ]);

  test('is a piece', () => {
    expect(headlines(page)).toEqual(['开展“三下乡”活动', '老旧小区换新颜']);
    expect(page.pieces.map((piece) => piece.kind)).toEqual(['brief', 'article']);
    expect(words(page.pieces[0]?.kicker ?? null)).toBe('柏庄镇');
    expect(page.pieces[1]?.bylines.map(textOf)).toEqual(['□本报记者 王嘉晨']);
    expect(page.pieces[1]?.blocks.map((it) => it.type)).toEqual([
      'paragraph',
      'crosshead',
      'paragraph',
    ]);
  });

  test('goes by the line of its headline, not of its kicker', () => {
    expect(page.pieces.map((piece) => piece.anchor)).toEqual([lineOf(2), lineOf(4)]);
    expect(page.regions.map((it) => it.anchor)).toEqual([3, 3, 3, 7, 7, 7, 7, 7]);
  });
});

describe('the page number and column that a text archive prints over a piece', () => {
  const page = build([
    '柏庄镇开展“三下乡”活动',
    `本报讯(记者 张璐)${news}`,
    '第6版(政治·法律·社会)',
    '专栏:',
    p1,
    p2,
    '第6版(政治·法律·社会)',
    '老旧小区换新颜',
    '□本报记者 王嘉晨',
    p3,
  ]);

  test('begin a piece, also one without a title, and go with it', () => {
    expect(headlines(page)).toEqual(['柏庄镇开展“三下乡”活动', '', '老旧小区换新颜']);
    expect(page.regions.map((it) => it.anchor)).toEqual([1, 1, 9, 9, 9, 9, 15, 15, 15, 15]);
    expect(roles(page)[3]).toBe('noise');
  });

  test('are no kicker', () => {
    expect(page.pieces.map((piece) => piece.kicker)).toEqual([null, null, null]);
  });
});

test('several printed lines of a headline are one', () => {
  const parts = new Map([1, 3].map((line) => [line, ['headline'] as const]));
  const page = build(['以“党建+”引领基层', '高效能治理开新局', '□本报记者 王嘉晨', p1], { parts });
  expect(headlines(page)).toEqual(['以“党建+”引领基层 高效能治理开新局']);
});

describe('a box', () => {
  const page = build([
    '柳树巷里的“铁脚板”',
    '本报记者 仇立夏',
    p1,
    '编者按',
    p3,
    '一、从“没人管”到“有人盯”',
    p2,
  ]);

  test('is a comment of its own, attached to the piece around it', () => {
    expect(page.pieces.map((piece) => [piece.kind, piece.attachedTo])).toEqual([
      ['article', null],
      ['commentary', 1],
    ]);
  });

  test('interrupts the piece, which goes on after it', () => {
    expect(page.pieces[0]?.blocks.map((it) => textOf(it.passage))).toEqual([
      p1,
      '一、从“没人管”到“有人盯”',
      p2,
    ]);
    expect(page.pieces[1]?.blocks.map((it) => textOf(it.passage))).toEqual([p3]);
    expect(page.regions.map((it) => it.anchor)).toEqual([1, 1, 1, 7, 7, 1, 1]);
  });
});

describe('photographs', () => {
  test('in a row are pieces of their own', () => {
    const page = build(['图说新闻', `→${news}(周俊英 摄)`, `→${news}(张璐 摄)`]);
    expect(page.pieces.map((piece) => [piece.kind, piece.captions.length])).toEqual([
      ['photo', 1],
      ['photo', 1],
    ]);
    expect(page.pieces[0]?.captions[0]?.credits.map(textOf)).toEqual(['(周俊英 摄)']);
  });

  test('a credit on a line of its own goes to the caption above', () => {
    const page = build(['图为1月6日,执法人员深入辖区商超检查烟花爆竹经营情况。', '(邢文皓 摄)']);
    expect(
      page.pieces[0]?.captions.map((it) => [textOf(it.passage), it.credits.map(textOf)]),
    ).toEqual([['图为1月6日,执法人员深入辖区商超检查烟花爆竹经营情况。', ['(邢文皓 摄)']]]);
    expect(roles(page)).toEqual(['caption', 'credit']);
  });

  test('inside a piece stand after the block that they follow', () => {
    const page = build([
      '老旧小区换新颜',
      '□本报记者 王嘉晨',
      p1,
      '→居民在新修的小广场上跳舞。(王尧 摄)',
      p2,
    ]);
    expect(page.pieces).toHaveLength(1);
    expect(page.pieces[0]?.captions[0]?.after).toBe(1);
    expect(page.pieces[0]?.blocks).toHaveLength(2);
  });
});

test('text that nobody signed goes back to the article that a section interrupted', () => {
  const lines = [
    '花园路街道打造社区治理共同体',
    '记者 鲁慧 通讯员 陈桢',
    p1,
    '■新闻快讯',
    '市委组织部观摩通信花园社区',
    `本报讯(记者 鲁慧)${news}`,
    '夯实根基 促进党建工作提质扩面',
    p2,
    p3,
  ];
  const page = build(lines, { parts: new Map([[lineOf(7), ['headline']]]) });
  expect(headlines(page)).toEqual(['花园路街道打造社区治理共同体', '市委组织部观摩通信花园社区']);
  expect(page.pieces[0]?.blocks.map((it) => it.type)).toEqual([
    'paragraph',
    'crosshead',
    'paragraph',
    'paragraph',
  ]);
  expect(page.resumed).toEqual([lineOf(7)]);

  // The editor's word that a piece starts there is the last.
  const own = build(lines, { starts: new Set([lineOf(7)]) });
  expect(headlines(own)).toHaveLength(3);
  expect(own.resumed).toEqual([]);
});

describe('a section label', () => {
  const brief = (title: string) => [title, `本报讯(记者 张璐)${news}`];
  const sections = (page: DraftPage) => page.pieces.map((piece) => words(piece.section));

  test('heads the briefs under it, without its mark', () => {
    const page = build([
      '■新闻快讯',
      ...brief('柏庄镇开展“三下乡”活动'),
      ...brief('市委组织部观摩社区'),
    ]);
    expect(sections(page)).toEqual(['新闻快讯', '新闻快讯']);
  });

  test('reaches to the next label or signed article', () => {
    const page = build([
      '■新闻快讯',
      ...brief('柏庄镇开展“三下乡”活动'),
      '部门动态',
      ...brief('市委组织部观摩社区'),
      '老旧小区换新颜',
      '□本报记者 王嘉晨',
      p1,
    ]);
    expect(sections(page)).toEqual(['新闻快讯', '部门动态', null]);
  });
});

describe("the editor's word", () => {
  const lines = ['老旧小区换新颜', '□本报记者 王嘉晨', p1, '居民缴纳物业费', p2];

  test('on what a line is', () => {
    const parts = new Map([[lineOf(4), ['caption', 'photo'] as const]]);
    expect(roles(build(lines, { parts }))[3]).toBe('caption');
  });

  test('on where a piece starts', () => {
    expect(headlines(build(lines, { starts: new Set([lineOf(4)]) }))).toEqual([
      '老旧小区换新颜',
      '居民缴纳物业费',
    ]);
  });

  test('on what belongs to another piece', () => {
    const all = [...lines.slice(0, 3), '柏庄镇开展“三下乡”活动', `本报讯(记者 张璐)${news}`, p2];
    const page = build(all, { belongs: new Map([[lineOf(6), lineOf(1)]]) });
    expect(page.pieces[0]?.blocks.map((it) => linesOf(it.passage))).toEqual([[[5, 5]], [[11, 11]]]);
    expect(page.regions.at(-1)).toMatchObject({ anchor: lineOf(1) });
  });
});

test('a page of nothing but furniture has no pieces, and its lines are accounted for', () => {
  const page = build(['A06 城事', '新闻热线:96558']);
  expect(page.pieces).toEqual([]);
  expect(page.regions).toEqual([
    { lines: [1, 1], role: 'noise', anchor: null },
    { lines: [3, 3], role: 'noise', anchor: null },
  ]);
});
