import { describe, expect, test } from 'vitest';
import type { PageReading, PieceReading } from './page-reading.ts';
import { scorePage } from './score-page.ts';
import { f1, measures, type Measure } from './tally.ts';
import { truthOfReading, type Truth } from './truth.ts';

const first: PieceReading = {
  anchor: 5,
  lines: new Set([3, 5, 7, 9, 11, 13, 15]),
  kind: 'article',
  series: '奋进新征程 建功新时代',
  section: null,
  kicker: '灯塔路街道',
  headline: '以“党建+”引领基层高效能治理',
  deck: null,
  marker: null,
  date: '2023-01-05',
  bylines: [{ name: '王嘉晨', role: 'reporter', line: 7 }],
  blocks: [
    {
      type: 'paragraph',
      text: '灯塔路街道所辖面积2.3平方公里,辖七个社区,常住人口八万余人。近年来,街道党工委坚持党建引领基层治理,居民的获得感不断提升。',
      lines: [[9, 9]],
    },
    { type: 'crosshead', text: '党建引领各项事务', lines: [[13, 13]] },
    {
      type: 'paragraph',
      text: '1月5日,记者在该街道看到,各社区党支部组织党员走进楼院。',
      lines: [[15, 15]],
    },
  ],
  captions: [{ text: '1月6日,志愿者在清理楼道杂物。', credits: ['马玉贵'] }],
  attachedTo: null,
};
const second: PieceReading = {
  anchor: 17,
  lines: new Set([17, 19]),
  kind: 'brief',
  series: null,
  section: '部门动态',
  kicker: null,
  headline: '市民公园完成改造',
  deck: null,
  marker: '本报讯',
  date: null,
  bylines: [{ name: '张璐', role: 'reporter', line: 19 }],
  blocks: [
    {
      type: 'paragraph',
      text: '本报讯(记者 张璐)记者从区园林部门获悉,市民公园改造工程全部完成。',
      lines: [[19, 19]],
    },
  ],
  captions: [],
  attachedTo: null,
};
const reading: PageReading = {
  regions: [
    { lines: [1, 1], role: 'series', anchor: 5 },
    { lines: [3, 3], role: 'kicker', anchor: 5 },
    { lines: [5, 5], role: 'headline', anchor: 5 },
    { lines: [7, 7], role: 'byline', anchor: 5 },
    { lines: [9, 9], role: 'paragraph', anchor: 5 },
    { lines: [11, 11], role: 'caption', anchor: 5 },
    { lines: [13, 13], role: 'crosshead', anchor: 5 },
    { lines: [15, 15], role: 'paragraph', anchor: 5 },
    { lines: [17, 17], role: 'headline', anchor: 17 },
    { lines: [19, 19], role: 'paragraph', anchor: 17 },
  ],
  pieces: [first, second],
  emendations: [],
  places: new Map(),
};
const truth = truthOfReading('page.txt', reading);

/** The measures that fall below 1 when the annotation says something else. */
function fallen(change: Partial<Truth>): Measure[] {
  const { tallies } = scorePage({ ...truth, ...change }, reading);
  return measures.filter((measure) => {
    const tally = tallies.get(measure);
    return tally !== undefined && f1(tally) < 1;
  });
}

function changed(change: Partial<Truth['pieces'][number]>): Truth['pieces'] {
  return truth.pieces.map((piece, index) => (index === 0 ? { ...piece, ...change } : piece));
}

test('a page is right about itself, whatever the width of its marks', () => {
  const score = scorePage(truth, reading);
  expect(score.differences).toEqual([]);
  for (const [measure, tally] of score.tallies) expect(f1(tally), measure).toBe(1);
  expect(fallen({ pieces: changed({ headline: '以"党建＋"引领 基层高效能治理' }) })).toEqual([]);
});

test('a line that stands in two regions is not accounted for', () => {
  const twice: (typeof reading.regions)[number] = { lines: [3, 3], role: 'headline', anchor: 5 };
  const regions = [...reading.regions, twice];
  const tally = scorePage(truth, { ...reading, regions }).tallies.get('lines accounted once');
  expect(tally).toEqual({ right: 9, got: 10, want: 10 });
});

describe('each mistake shows in its own measures', () => {
  const body = truth.pieces[0]?.body ?? [];
  test.each<[string, Measure[], Partial<Truth>]>([
    ['the headline', ['title block', 'headline'], { pieces: changed({ headline: '另一题' }) }],
    [
      'a kicker taken for a deck: the title as a whole is another',
      ['title block', 'kicker', 'deck'],
      { pieces: changed({ kicker: null, deck: '灯塔路街道' }) },
    ],
    ['the kind', ['kind'], { pieces: changed({ kind: 'brief' }) }],
    ['the series', ['series'], { pieces: changed({ series: null }) }],
    ['the section', ['section'], { pieces: changed({ section: '部门动态' }) }],
    [
      'marker and date',
      ['dateline marker', 'dateline date'],
      { pieces: changed({ dateline: { marker: '本报讯', date: '2001-01-01' } }) },
    ],
    [
      'a role',
      ['bylines'],
      { pieces: changed({ bylines: [{ name: '王嘉晨', role: 'correspondent' }] }) },
    ],
    ['a crosshead', ['crossheads'], { pieces: changed({ body: body.toSpliced(1, 1) }) }],
    ['a paragraph', ['paragraphs'], { pieces: changed({ body: body.toSpliced(0, 1) }) }],
    [
      'a long paragraph',
      ['long paragraphs'],
      { pieces: changed({ long_paragraphs: ['从来没有印过的一段'] }) },
    ],
    ['captions', ['captions', 'caption credits'], { captions: [] }],
    [
      'an emendation',
      ['sure emendations'],
      { emendations: [{ line: 9, read: '面积', as: '面和', sure: true }] },
    ],
    ['a line', ['lines accounted once'], { nonblank: [1, 2] }],
  ])('%s', (_, expected, change) => {
    // The credit of a caption that is not asked for is nobody's question.
    const seen = fallen(change).filter((it) => it !== 'caption credits');
    expect(seen).toEqual(expected.filter((it) => it !== 'caption credits'));
  });

  test('a piece that was cut elsewhere is missed with all that is said of it', () => {
    const lines = new Set([...first.lines, ...second.lines]);
    const glued: PieceReading = { ...first, lines };
    const { tallies, differences } = scorePage(truth, { ...reading, pieces: [glued] });
    expect(tallies.get('pieces')).toEqual({ right: 0, got: 1, want: 2 });
    expect(tallies.get('headline')).toEqual({ right: 0, got: 2, want: 2 });
    expect(differences.filter((it) => it.startsWith('piece missed'))).toHaveLength(2);
  });
});

describe('what an annotation leaves open', () => {
  test('fields that it does not have are not asked for', () => {
    const pieces = truth.pieces.map(({ id, headline }) => ({ id, headline }));
    const { tallies } = scorePage({ source: 'page.txt', regions: truth.regions, pieces }, reading);
    expect([...tallies.keys()]).toEqual([
      'lines accounted once',
      'pieces',
      'title block',
      'kicker',
      'headline',
      'deck',
      'bylines',
    ]);
  });

  test('the printed and the emended reading of a paragraph are both right', () => {
    const body = first.blocks.map(({ type, text, lines }) => ({
      type,
      text: text.replace('面积', '面和'),
      lines: [...lines],
    }));
    expect(fallen({ pieces: changed({ body }) })).toEqual(['paragraphs']);
    const emendations = [{ line: 9, read: '面积', as: '面和', sure: false }];
    expect(fallen({ pieces: changed({ body }), emendations })).toEqual([]);
  });

  test('of people only the names are asked for', () => {
    const bylines = [{ name: '王嘉晨', role: 'correspondent' }];
    const pieces = truth.pieces.map((it, index) => (index === 0 ? { ...it, bylines } : it));
    expect(fallen({ pieces, people_only: true })).toEqual([]);
  });

  test('of a title in parts only the whole is asked for', () => {
    const pieces = changed({ kicker: null, deck: '灯塔路街道', headline_parts: ['x'] });
    expect(fallen({ pieces })).toEqual(['title block']);
  });
});
