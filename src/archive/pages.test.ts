import { describe, expect, test } from 'vitest';
import { emptyArchive } from './archive.ts';
import { edtfInChinese } from './edtf.ts';
import { figures } from './figures.ts';
import { layOut, leadOf } from './page-layout.ts';
import { monthOf, neighbouringPages, pagesInOrder, pastPages } from './pages.ts';
import { sampleArchive, samplePage, samplePiece } from './samples.ts';
import { cutSource, joinRanges, linesInChinese, placeLines } from './source-lines.ts';

test.each([
  ['2023-01-07/..', '2023年1月7日或稍后'],
  ['2023-01-07/2023-01-13', '2023年1月7日至2023年1月13日'],
  ['2023-01-07', '2023年1月7日'],
  ['../2023-01', '不晚于2023年1月'],
])('%s reads %s', (edtf, words) => {
  expect(edtfInChinese(edtf)).toBe(words);
});

test('pages stand in the order of their printing, undated ones before them', () => {
  const printed = (edtf: string) => ({ edtf, certainty: 'inferred' as const, evidence: [] });
  const old = samplePage('z', { date: printed('2020-07-17/..') });
  const young = samplePage('a', { date: printed('2024-07-03/..') });
  const undated = samplePage('b');
  const before = samplePage('c', { date: printed('../2023-01') });
  const archive = sampleArchive({ pages: [before, undated, young, old] });
  expect(pagesInOrder(archive)).toEqual([undated, old, before, young]);
  expect(neighbouringPages(archive, old)).toEqual({ previous: undated, next: before });
});

describe('a page laid out', () => {
  const lead = samplePiece('lead', { series: '新征程' });
  const photo = samplePiece('photo', { kind: 'photo', section: '部门动态' });
  const brief = samplePiece('brief', { kind: 'brief', section: '部门动态' });
  const last = samplePiece('last', { kind: 'photo', section: '图说新闻' });
  const page = samplePage('a', { pieces: ['lead', 'photo', 'brief', 'last'] });
  const archive = sampleArchive({ pages: [page], pieces: [lead, photo, brief, last] });

  test('a label that neighbours share heads them, any other stays with its piece', () => {
    expect(
      layOut(archive, page).map(({ section, pieces }) => [section, pieces.map(({ rank }) => rank)]),
    ).toEqual([
      [null, ['lead']],
      ['部门动态', ['photo', 'brief']],
      [null, ['photo']],
    ]);
  });

  test('without an article, what is no photograph leads', () => {
    const poor = samplePage('a', { pieces: ['photo', 'brief'] });
    expect(leadOf(archive, poor)).toBe(brief);
    expect(leadOf(archive, samplePage('a'))).toBeNull();
  });
});

describe('source lines', () => {
  test('every line is counted, whatever ends it', () => {
    const bytes = new TextEncoder().encode('\uFEFF一\r\n\r二\n\u0000三\n');
    expect(cutSource(bytes, 'utf-8-bom').map(({ text }) => text)).toEqual([
      '一',
      '',
      '二',
      '\uFFFD三',
    ]);
  });

  test('marks that turn the text around them show, and turn nothing', () => {
    expect(cutSource(new TextEncoder().encode('甲\u202E乙'), 'utf-8')[0]?.text).toBe('甲\uFFFD乙');
  });

  test('GB18030 is read as such', () => {
    expect(cutSource(Uint8Array.of(0xd6, 0xd0), 'gb18030')).toEqual([{ number: 1, text: '中' }]);
  });

  test('ranges join where only blank lines part them', () => {
    const printed: [number, number][] = [
      [1, 1],
      [3, 3],
      [5, 5],
      [7, 7],
    ];
    expect(
      joinRanges(
        [
          [7, 7],
          [1, 1],
          [3, 3],
        ],
        printed,
      ),
    ).toEqual([
      [1, 3],
      [7, 7],
    ]);
    expect(
      linesInChinese([
        [1, 3],
        [7, 7],
      ]),
    ).toBe('第1—3、7行');
  });

  test('each line knows its role and where a piece begins', () => {
    const page = samplePage('a', {
      regions: [
        { lines: [1, 1], role: 'headline', piece: 'p' },
        { lines: [3, 3], role: 'paragraph', piece: 'p' },
      ],
      truncated: [3],
    });
    const lines = cutSource(new TextEncoder().encode('题\n\n文'), 'utf-8');
    expect(
      placeLines(page, lines).map(({ role, opens, truncated }) => [role, opens, truncated]),
    ).toEqual([
      ['headline', true, false],
      [null, false, false],
      ['paragraph', false, true],
    ]);
  });
});

test('an empty archive has nothing to count', () => {
  expect(figures(emptyArchive)).toMatchObject({ pages: 0, districts: [], truncated: 0 });
});

const printed = (id: string, edtf: string) =>
  samplePage(id, { date: { edtf, certainty: 'inferred', evidence: [] } });

test('pages by year and month, newest year first, what nobody knows last', () => {
  const archive = sampleArchive({
    pages: [
      samplePage('never'),
      printed('march', '2023-03-01/..'),
      printed('year', '2023'),
      printed('january', '2023-01-07/2023-02-01'),
      printed('until', '../2020-07'),
      printed('new', '2024-07-03'),
    ],
  });
  expect(
    pastPages(archive).map(({ year, months, count }) => [
      year,
      count,
      months.map(({ month, pages }) => [month, ...pages.map(({ id }) => id)]),
    ]),
  ).toEqual([
    ['2024', 1, [['07', 'new']]],
    [
      '2023',
      3,
      [
        ['01', 'january'],
        ['03', 'march'],
        [null, 'year'],
      ],
    ],
    ['2020', 1, [['07', 'until']]],
    [null, 1, [[null, 'never']]],
  ]);
});

test('a page says where it is found', () => {
  expect(monthOf(printed('a', '2023-01-07/..'))).toEqual({ year: '2023', month: '01' });
  expect(monthOf(samplePage('a'))).toEqual({ year: null, month: null });
});

test('an archive without pages has no past', () => {
  expect(pastPages(emptyArchive)).toEqual([]);
});
