import { expect, test } from 'vitest';
import { sampleArchive, samplePage, samplePiece } from '../../archive/samples.ts';
import { type Doubt, type Emendation, noCounts } from '../../model/index.ts';
import { pageState } from './page-state.ts';
import { stateOfText } from './state-of-text.ts';

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
  expect(sheet?.entries[0]?.doubts.map(({ piece }) => piece)).toEqual(['a-1', null]);
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
