import { describe, expect, test } from 'vitest';
import { type Archive, emptyArchive } from '../archive/archive.ts';
import type { Byline, Caption, Dateline, Page, Piece } from '../model/index.ts';
import { type BodyOf, searchedEntries } from './entries.ts';
import type { IndexedEntry } from './record.ts';

const entriesOf = (of: Archive, bodyOf: BodyOf): IndexedEntry[] => [...searchedEntries(of, bodyOf)];

const page: Page = {
  id: 'page',
  source: 'page.txt',
  encoding: 'utf-8',
  sha256: '0'.repeat(64),
  lines: [[1, 9]],
  district: { name: '北关区', certainty: 'certain', evidence: [] },
  publication: null,
  edition: null,
  date: { edtf: '2023-01-07/..', certainty: 'inferred', evidence: [] },
  pieces: ['page-1'],
  regions: [],
  truncated: [],
  garbled: [],
  doubts: [],
};
const piece: Piece = {
  id: 'page-1',
  page: 'page',
  lines: [[1, 9]],
  kind: 'article',
  series: '栏题',
  section: '栏目',
  kicker: '肩题',
  headline: '主题',
  deck: null,
  dateline: null,
  bylines: [{ byline: 'wang', role: 'reporter', line: 2 }],
  captions: [{ caption: 'photo', after: 0 }],
  places: [],
  attachedTo: null,
  truncated: [],
  emendations: [],
  blocks: [],
};
const photo: Caption = {
  id: 'photo',
  page: 'page',
  lines: [[4, 4]],
  piece: 'page-1',
  text: '图为活动现场。',
  credits: [
    { byline: 'wang', role: 'photographer', line: 4 },
    { byline: 'ma', role: 'photographer', line: 4 },
  ],
  date: null,
  places: [],
  emendations: [],
};
const signer = (id: string, name: string): [string, Byline] => [
  id,
  { id, name, pinyin: 'x', affiliation: [], roles: [], pieces: [] },
];
const archive: Archive = {
  ...emptyArchive,
  pages: new Map([['page', page]]),
  pieces: new Map([['page-1', piece]]),
  captions: new Map([['photo', photo]]),
  bylines: new Map([signer('wang', '王昊'), signer('ma', '马玉贵')]),
};
const body = '本报讯\\[一\\]社区[^1]\\*。\n\n## 小标题\n\n[^1]: 原作“杜区”。\n';

describe('searchedEntries', () => {
  test('has what a reader sees, and no notes', () => {
    expect(entriesOf(archive, () => body)[0]?.entry.texts).toEqual({
      series: ['栏题'],
      section: ['栏目'],
      margin: [],
      kicker: ['肩题'],
      headline: ['主题'],
      deck: [],
      byline: ['王昊', '马玉贵'],
      body: ['本报讯[一]社区*。', '小标题'],
      caption: ['图为活动现场。'],
    });
  });

  test('without a day of its own a piece has the printing day of its page', () => {
    expect(entriesOf(archive, () => body)[0]).toMatchObject({
      entry: { date: { label: '2023年1月7日或稍后出版', certainty: 'inferred' } },
      facets: { year: ['2023'] },
    });
    const undated = { ...archive, pages: new Map([['page', { ...page, date: null }]]) };
    expect(entriesOf(undated, () => body)[0]).toMatchObject({
      entry: { date: null },
      facets: { year: [] },
    });
  });

  test('the day of the news comes before it', () => {
    const dateline: Dateline = {
      id: 'page-1',
      page: 'page',
      piece: 'page-1',
      lines: [[3, 3]],
      marker: '本报讯',
      outlet: '本报',
      place: null,
      date: '2023-01-05',
      certainty: 'certain',
      evidence: [],
    };
    const dated = {
      ...archive,
      pieces: new Map([['page-1', { ...piece, dateline: 'page-1' }]]),
      datelines: new Map([['page-1', dateline]]),
    };
    expect(entriesOf(dated, () => body)[0]).toMatchObject({
      entry: { date: { label: '2023年1月5日', certainty: 'certain' } },
    });
  });

  test('a name that nobody bears is an error that names the file', () => {
    const nameless = { ...archive, bylines: new Map([signer('wang', '王昊')]) };
    expect(() => entriesOf(nameless, () => body)).toThrow(
      'content/pieces/page-1.md: bylines: there is no entry "ma"',
    );
  });

  test('those of no day come first, the newest last; answers turn the order of ids round too', () => {
    const on = (id: string, edtf: string | null): [Page, Piece] => [
      { ...page, id, date: edtf === null ? null : { edtf, certainty: 'certain', evidence: [] } },
      { ...piece, id: `${id}-1`, page: id, captions: [], bylines: [] },
    ];
    const all = [
      on('a', null),
      on('b', '2022-05-01'),
      on('d', '2023-05-01'),
      on('c', '2023-05-01'),
    ];
    const several: Archive = {
      ...emptyArchive,
      pages: new Map(all.map(([it]) => [it.id, it])),
      pieces: new Map(all.map(([, it]) => [it.id, it])),
    };
    expect(entriesOf(several, () => '').map(({ entry }) => entry.address)).toEqual([
      'pieces/a-1.html',
      'pieces/b-1.html',
      'pieces/d-1.html',
      'pieces/c-1.html',
    ]);
  });

  test('has the values by which answers are narrowed, and knows the crossheads', () => {
    const blocks: Piece['blocks'] = [
      { type: 'paragraph', lines: [[3, 3]] },
      { type: 'crosshead', lines: [[5, 5]] },
    ];
    const headed = { ...archive, pieces: new Map([['page-1', { ...piece, blocks }]]) };
    expect(entriesOf(headed, () => body)[0]).toMatchObject({
      entry: { crossheads: [2] },
      facets: {
        district: ['北关区'],
        place: [],
        kind: ['通讯'],
        byline: ['王昊', '马玉贵'],
        year: ['2023'],
      },
    });
  });
});
