import { expect, test } from 'vitest';
import { sampleArchive, samplePage, samplePiece } from '../archive/samples.ts';
import { type Doubt, type Emendation, noCounts } from '../model/index.ts';
import {
  conditionsInWords,
  doubtInWords,
  linesInWords,
  pageState,
  stateOfText,
  textStateView,
} from './text-state.ts';

const emendation = (by: string, over: Partial<Emendation> = {}): Emendation => ({
  line: 3,
  read: '企力',
  as: '合力',
  sure: true,
  why: '不成词。',
  by,
  part: 'body',
  ...over,
});
const doubt = (line: number): Doubt => ({
  rule: 'sentence-stops',
  lines: [line, line],
  column: null,
  found: '重新焕',
  expected: 'a sentence that ends',
  mend: '',
});
const concluded = { certainty: 'inferred' as const, evidence: [] };

const archive = sampleArchive({
  pages: [
    samplePage('a', {
      pieces: ['a-1'],
      regions: [
        { lines: [1, 1], role: 'headline', piece: 'a-1' },
        { lines: [3, 6], role: 'paragraph', piece: 'a-1' },
        { lines: [8, 8], role: 'noise', piece: null },
        { lines: [9, 9], role: 'section', piece: null },
      ],
      date: { edtf: '2023-01-07', ...concluded },
      district: { name: '北关区', certainty: 'certain', evidence: [] },
      truncated: [6],
      garbled: [{ lines: [3, 4], why: '两栏混在一起。' }],
      doubts: [doubt(3), doubt(8)],
    }),
    samplePage('b'),
  ],
  pieces: [
    samplePiece('a-1', {
      dateline: 'a-1',
      captions: [{ caption: 'a-5', after: 0 }],
      emendations: [
        emendation('editor'),
        emendation('王读者'),
        emendation('join-overlap'),
        emendation('editor', { sure: false }),
        emendation('editor', { part: 'caption' }),
      ],
    }),
  ],
  captions: [
    {
      id: 'a-5',
      page: 'a',
      lines: [[5, 5]],
      piece: 'a-1',
      text: '图。',
      credits: [],
      date: null,
      places: [],
      emendations: [emendation('editor', { part: 'caption' })],
    },
  ],
  datelines: [
    {
      id: 'a-1',
      page: 'a',
      piece: 'a-1',
      lines: [[3, 3]],
      marker: '本报讯',
      outlet: '本报',
      place: null,
      date: '2023-01-05',
      ...concluded,
    },
  ],
});

const ofA = {
  pieces: 1,
  lines: 7,
  inPieces: 5,
  ofPage: 1,
  noise: 1,
  inferred: 2,
  doubts: 2,
  emendedByRule: 1,
  // What stands with a piece and with its caption is one.
  emendedByEditor: 2,
  emendedByReader: 1,
  noted: 1,
  cutOff: 1,
  garbled: 1,
};

test('a page is told with its pieces, captions and datelines, each thing once', () => {
  const page = archive.pages.get('a');
  if (!page) throw new Error('no page');
  expect(pageState(archive, page)).toEqual({ id: 'a', source: 'a.txt', ...ofA });
});

test('the whole is the sum of its pages, the one with most doubts first, doubts at their pieces', () => {
  const { totals, sheets } = stateOfText(archive);
  expect(totals).toEqual(ofA);
  expect(sheets).toHaveLength(1);
  const [sheet] = sheets;
  expect(sheet?.entries.map(({ page }) => page.id)).toEqual(['a', 'b']);
  const [first] = textStateView(archive, 1).pages;
  expect(first?.doubts.map(({ address }) => address)).toEqual([
    'pieces/a-1.html?correct=3',
    'source/a.html#L8',
  ]);
});

test('an archive of nothing has nothing, on one sheet', () => {
  const { totals, sheets } = stateOfText(sampleArchive({}));
  expect(totals).toEqual(noCounts);
  expect(sheets.map(({ entries }) => entries)).toEqual([[]]);
});

test('pages without end are cut into sheets, each once', () => {
  const pages = Array.from({ length: 95 }, (_, at) => samplePage(`p${String(at)}`));
  const { sheets } = stateOfText(sampleArchive({ pages }));
  expect(sheets.map(({ entries }) => entries.length)).toEqual([40, 40, 15]);
  expect(new Set(sheets.flatMap(({ entries }) => entries.map(({ page }) => page.id))).size).toBe(
    95,
  );
});

test.each([
  [{ lines: 60, inPieces: 60 }, '60行，都入了稿'],
  [{ lines: 60, inPieces: 57, ofPage: 2, noise: 1 }, '60行，入稿57行、版面自身2行、杂字1行'],
  [{ lines: 2, noise: 2 }, '2行，杂字2行'],
  [{}, '没有文字'],
])('of %j is told where the lines went: %s', (counts, words) => {
  expect(linesInWords({ ...noCounts, ...counts })).toBe(words);
});

test('only what there is, is named, and whose it is', () => {
  expect(conditionsInWords(noCounts)).toEqual([]);
  expect(
    conditionsInWords({
      ...noCounts,
      inferred: 1,
      doubts: 2,
      emendedByEditor: 3,
      emendedByReader: 1,
      noted: 4,
      cutOff: 5,
      garbled: 6,
    }),
  ).toEqual([
    '推定1处',
    '存疑2处',
    '校改4处（编者3处、读者1处）',
    '疑误未改4处',
    '中断5处',
    '错乱6处',
  ]);
  expect(conditionsInWords({ ...noCounts, emendedByRule: 1 })).toEqual(['校改1处（整理程序1处）']);
});

test.each([
  ['join-uncertain', 'the halves of a cut paragraph fit', '与下文是否应接成一段'],
  [
    'role-close',
    'a line is of one role; crosshead is close behind',
    '这一行是标题还是正文，拿不准',
  ],
  [
    'place-near-miss',
    'a street or community is in the national list: 盘庚西社区（410503005003，豆腐营街道）',
    '区划名录里没有这个地名，有相近的：盘庚西社区（410503005003，豆腐营街道）',
  ],
  [
    'word-look-alike',
    '整体合力 (a word is one that is in use)',
    '不成词，疑是形近字误识：整体合力',
  ],
  ['unknown-rule', 'something else', 'something else'],
])('%s, %s: %s', (rule, expected, words) => {
  expect(doubtInWords({ rule, expected })).toBe(words);
});
