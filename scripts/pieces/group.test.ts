import { describe, expect, test } from 'vitest';
import { textOf } from '../source/passage.ts';
import { samplePage } from '../test/sample-page.ts';
import { buildPieces, type DraftPage } from './build-pieces.ts';
import { noOverrides, type Overrides } from './draft.ts';

const dispatches =
  '坚持一个中国的原则立场,反对任何制造“两个中国”的企图,愿同中国发展友好合作关系,推动双方合作迈上新台阶。';
const first = `据新华社达累斯萨拉姆5月30日电 (记者张大成)坦桑尼亚外交部长30日在这里表示,${dispatches}`;
const second = `据新华社罗安达5月30日电 (记者富显成)安哥拉执政党总书记30日在此间表示,${dispatches}`;

const titlesOf = (lines: readonly string[], starts: readonly number[] = []): string[] =>
  buildPieces(samplePage(lines.join('\n\n')), {
    ...noOverrides,
    starts: new Set(starts),
  }).pieces.map((piece) => piece.headline.map(textOf).join(' ') || piece.kind);

const title = '一些国家重申坚持一个中国立场';

test('what several bureaus wired under one headline is one piece', () => {
  expect(titlesOf([title, first, second])).toEqual([title]);
});

test.each([
  [
    'briefs under a label, of which none has a headline',
    ['简讯', first, second],
    ['brief', 'brief'],
  ],
  ['the paper’s own briefs', [title, first, `本报讯 ${dispatches}`], [title, 'brief']],
  ['a second headline', [title, first, '安哥拉作出承诺', second], [title, '安哥拉作出承诺']],
])('apart stay %s', (_, lines, pieces) => {
  expect(titlesOf(lines)).toEqual(pieces);
});

test('the editor’s word parts them', () => {
  expect(titlesOf([title, first, second], [5])).toEqual([title, 'brief']);
});

const p1 =
  '账越算越细。林场把两万亩沙地划成三百二十个网格,哪一格缺水、哪一格生虫,手机上一目了然,护林员少跑了许多冤枉路。';
const p2 =
  '四十七户村民递交了承包申请,最年轻的只有二十三岁,他们说,树栽活了,人也得富起来,日子才有盼头。';
const news = '2月26日,在浙江省舟山市一家船舶修造企业的码头上,工人正在对一艘集装箱船进行涂装作业。';

const build = (lines: readonly string[], overrides: Partial<Overrides> = {}): DraftPage =>
  buildPieces(samplePage(lines.join('\n\n')), { ...noOverrides, ...overrides });
const titles = (page: DraftPage) =>
  page.pieces.map((piece) => piece.headline.map(textOf).join(' ') || piece.kind);
const head = ['三道梁的沙', '本报记者  石  岚', p1];

describe('a photograph in the column of another piece', () => {
  test('stands alone where its caption tells its own news', () => {
    const page = build([...head, news, '郁　达摄(影像中国)', p2]);
    expect(titles(page)).toEqual(['三道梁的沙', 'photo']);
    expect(page.pieces[0]?.blocks.map((it) => textOf(it.passage))).toEqual([p1, p2]);
    expect(page.pieces[1]?.captions.map((it) => textOf(it.passage))).toEqual([news]);
  });

  test.each([
    ['names no town', '图为2月26日,护林员在网格里查看苗情。', p2],
    ['names a town that the text names', news, `${p2}他们从舟山请来了师傅。`],
  ])('is the piece’s own where its caption %s', (_, caption, after) => {
    const page = build([...head, caption, '郁　达摄(影像中国)', after]);
    expect(titles(page)).toEqual(['三道梁的沙']);
    expect(page.pieces[0]?.captions).toHaveLength(1);
  });

  test('is left where the editor says that a piece starts', () => {
    const overridden = build([...head, news, '郁　达摄(影像中国)', p2], { starts: new Set([1]) });
    expect(titles(overridden)).toEqual(['三道梁的沙']);
  });
});

describe('photographs of a set', () => {
  const set = (first: string, second: string) =>
    build([
      '高铁穿越油菜花海',
      `${first}一列动车组列车驶过贵州省榕江县的油菜花田。`,
      '李长华摄',
      `${second}游客在花田中拍照留念。`,
      '本报记者  陈隽逸摄',
      '国家林草局:',
      '去年国土绿化超1.1亿亩',
      `本报北京3月12日电  (记者董丝雨)${p1}`,
    ]);

  test.each([
    ['①', '②'],
    ['图①:', '图②:'],
    ['上图:', '下图:'],
    ['左图:', '右图:'],
  ])('under one title are one piece: %s %s', (first, second) => {
    const page = set(first, second);
    expect(titles(page)).toEqual(['高铁穿越油菜花海', '去年国土绿化超1.1亿亩']);
    expect(page.pieces[0]?.captions).toHaveLength(2);
  });
});
