import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { recordSchema, type Page, type Place } from '../../../src/model/index.ts';
import { sampleRecord } from '../sample-record.ts';
import { type Divisions, noDivisions } from '../../gazetteer/divisions.ts';
import { sampleDivisions } from '../sample-list.ts';
import { samplePage } from '../sample-page.ts';
import { editPage } from '../../pipeline.ts';
import { buildCollections } from '../../cli/build-collections.ts';

type Sheet = { readonly text: string; readonly record?: Readonly<Record<string, unknown>> };

/** The archive of some pages: its places by name, and the doubts about places on each page. */
function archiveOf(sheets: readonly Sheet[], divisions: Divisions = sampleDivisions()) {
  const pages = sheets.map(({ text, record }, index) =>
    editPage(
      { ...samplePage(text), id: `p${index + 1}` },
      record === undefined ? null : { file: 'p.yaml', record: sampleRecord(record) },
    ),
  );
  const collections = buildCollections(pages, divisions);
  const entries = [...collections.files].map(([file, text]) => ({
    file,
    data: parse(text.split('---\n')[1] ?? '') as unknown,
  }));
  const places = entries
    .filter(({ file }) => file.startsWith('places/'))
    .map((it) => it.data as Place);
  return {
    place: (name: string) => places.find((it) => it.name === name),
    parentOf: (name: string) => {
      const own = places.find((it) => it.name === name);
      return places.find((it) => it.id === own?.parent)?.name ?? null;
    },
    doubts: entries
      .filter(({ file }) => file.startsWith('pages/'))
      .flatMap((it) => (it.data as Page).doubts.filter(({ rule }) => rule.startsWith('place-'))),
    figures: collections.places,
  };
}

const near = '本报讯 1月7日,北门区灯塔街道光耀路社区开展活动。灯塔街道光耀路社区的居民来到现场。';
const right = '本报讯 1月7日,北门区灯塔街道光辉路社区开展活动。灯塔街道光辉路社区的居民来到现场。';

describe('an official place', () => {
  const archive = archiveOf([{ text: right }]);

  test('has its code, and what the list says of it', () => {
    expect(archive.place('光辉路社区')).toMatchObject({
      authority: 'official',
      code: '710101001001',
      listing: {
        name: '光辉路社区居委会',
        asOf: '2023-06-30',
        chain: [
          { code: '71', name: '南河省' },
          { code: '7101', name: '安州市' },
          { code: '710101', name: '北门区' },
          { code: '710101001', name: '灯塔街道' },
        ],
        why: '名录里灯塔街道只有一处',
      },
      nearMisses: [],
    });
    expect(archive.doubts).toEqual([]);
  });

  test('lies where the page says, with its words', () => {
    expect(archive.parentOf('光辉路社区')).toBe('灯塔街道');
    expect(archive.place('光辉路社区')?.parentBasis).toBe('p1:1 灯塔街道光辉路社区');
  });

  test('without a list it is attested, under the same address', () => {
    const alone = archiveOf([{ text: right }], noDivisions);
    expect(alone.place('光辉路社区')).toMatchObject({
      id: archive.place('光辉路社区')?.id,
      authority: 'attested',
      code: null,
      listing: null,
    });
    expect(alone.figures.withoutList).toEqual([]);
  });

  test('of a district without its list it is attested, and the list is asked for', () => {
    const alone = archiveOf([{ text: right }], sampleDivisions(new Set()));
    expect(alone.place('光辉路社区')?.authority).toBe('attested');
    expect(alone.figures.withoutList).toEqual(['北门区 (710101)']);
  });
});

describe('where a place lies', () => {
  const bare = '本报讯 1月7日,北门区开展活动。文博社区的居民来到现场,文博社区党支部书记致辞。';
  const street = '本报讯 1月8日,北门区曙光街道召开会议。北门区曙光街道的干部参加。';

  test('the list says more closely than the page, as far as the archive has the place', () => {
    expect(archiveOf([{ text: bare }]).parentOf('文博社区')).toBe('北门区');
    const archive = archiveOf([{ text: bare }, { text: street }]);
    expect(archive.parentOf('文博社区')).toBe('曙光街道');
    expect(archive.place('文博社区')?.parentBasis).toBe('国家统计局区划代码710101004002');
  });

  test('a parent that one page says holds on the others, the narrowest first', () => {
    const full = '本报讯 1月9日,北门区灯塔街道金色港湾社区开展活动,灯塔街道金色港湾社区居民参加。';
    const short = '本报讯 1月7日,北门区金色港湾社区开展活动。北门区金色港湾社区的居民参加。';
    expect(archiveOf([{ text: short }, { text: full }]).parentOf('金色港湾社区')).toBe('灯塔街道');
  });
});

describe('a near miss', () => {
  test('is asked about at its first mention, and nothing is rewritten', () => {
    const { place, doubts } = archiveOf([{ text: near }]);
    expect(place('光耀路社区')).toMatchObject({
      authority: 'attested',
      code: null,
      nearMisses: [{ name: '光辉路社区居委会', code: '710101001001', why: '“耀”与“辉”一字之差' }],
    });
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toMatchObject({
      rule: 'place-near-miss',
      lines: [1, 1],
      found: '光耀路社区',
    });
    expect(doubts[0]?.expected).toContain('光辉路社区（710101001001，灯塔街道）');
  });

  test('its entry for the record obeys the schema; pasted, it settles the place', () => {
    const mend: unknown = parse(archiveOf([{ text: near }]).doubts[0]?.mend ?? '');
    expect(recordSchema.safeParse(mend).error).toBeUndefined();
    const { place, doubts } = archiveOf([{ text: near, record: mend as Record<string, unknown> }]);
    expect(place('光辉路社区')).toMatchObject({
      code: '710101001001',
      variants: [{ as: '光耀路社区', kind: 'misreading' }],
    });
    expect(place('光耀路社区')).toBeUndefined();
    expect(doubts).toEqual([]);
  });

  test('the words of its entry stand on the line as the OCR has them', () => {
    const blank = near.replaceAll('光耀路社区', '光耀 路社区');
    expect(archiveOf([{ text: blank }]).doubts[0]?.mend).toContain('read: "光耀 路社区"');
  });

  test('of several, the entry names them all and takes none', () => {
    const text = '本报讯 1月7日,北门区洹北街道盘庚社区开展活动。洹北街道盘庚社区的居民来到现场。';
    const mend: unknown = parse(archiveOf([{ text }]).doubts[0]?.mend ?? '');
    expect(mend).toMatchObject({ doubts: [{ settled: 'place-near-miss' }] });
    expect(archiveOf([{ text, record: mend as Record<string, unknown> }]).doubts).toEqual([]);
  });

  test('of another kind, the entry gives the code; pasted, it makes the place official', () => {
    const text = '本报讯 1月7日,北门区柏庄镇西街关村开展活动。柏庄镇西街关村的村民来到现场。';
    const mend: unknown = parse(archiveOf([{ text }]).doubts[0]?.mend ?? '');
    const { place } = archiveOf([{ text, record: mend as Record<string, unknown> }]);
    expect(place('西街关村')).toMatchObject({ authority: 'official', code: '710101100003' });
  });

  test('is not asked about again where an emendation names the listed place', () => {
    const emendations = [
      { line: 1, read: '光耀路社区', as: '光辉路社区', sure: false, why: '名录作光辉路' },
    ];
    const { doubts, place } = archiveOf([{ text: near, record: { emendations } }]);
    expect(doubts).toEqual([]);
    expect(place('光耀路社区')?.nearMisses).toHaveLength(1);
  });
});

test('a community under another street than the list has it is asked about', () => {
  const text = '本报讯 1月7日,北门区灯塔街道文博社区开展活动。灯塔街道文博社区的居民来到现场。';
  const { doubts, parentOf } = archiveOf([{ text }]);
  expect(doubts[0]).toMatchObject({ rule: 'place-elsewhere' });
  expect(doubts[0]?.expected).toContain('文博社区（710101004002，曙光街道）');
  expect(parentOf('文博社区')).toBe('灯塔街道');
});
