import { describe, expect, test } from 'vitest';
import type { FoundPlace } from '../facts/places/occurrence.ts';
import { passageOf } from '../source/passage.ts';
import { samplePiece } from '../test/sample-piece.ts';
import { editPlaces } from './edit-places.ts';
import { sampleRecord } from '../test/sample-record.ts';

const why = '理由';
const place = (
  name: string,
  mentions: FoundPlace['mentions'],
  over: Partial<FoundPlace> = {},
): FoundPlace => ({
  name,
  kind: 'community',
  parent: null,
  parentBasis: null,
  variants: [],
  mentions,
  ...over,
});
const at = (line: number, as: string) => ({ anchor: 1, line, as });

const pieces = [
  samplePiece({
    anchor: 1,
    blocks: [
      { type: 'paragraph', passage: passageOf(3, '恒北街道花南巷社区开展活动,轻机南社区也参加。') },
      { type: 'paragraph', passage: passageOf(5, '轻机南社区居民说,南院变美了。') },
    ],
  }),
];
const found = [
  place('恒北街道', [at(3, '恒北街道')], { kind: 'subdistrict' }),
  place('轻机南社区', [at(3, '轻机南社区'), at(5, '轻机南社区')]),
];
const edit = (...entries: Readonly<Record<string, unknown>>[]) =>
  editPlaces(found, sampleRecord({ places: entries.map((it) => ({ why, ...it })) }), pieces);
const names = (places: readonly FoundPlace[]) => places.map((it) => it.name);

test('without entries places stay as they were found', () => {
  expect(edit()).toEqual(found);
});

test('a name that is another’s variant goes to it, mentions and all', () => {
  const edited = edit({ line: 3, read: '恒北街道', name: '洹北街道' });
  expect(names(edited)).toEqual(['洹北街道', '轻机南社区']);
  expect(edited[0]).toMatchObject({
    kind: 'subdistrict',
    variants: [{ as: '恒北街道', kind: 'misreading', why }],
    mentions: [at(3, '恒北街道')],
  });
});

test('words that are no place are taken out wherever they stand', () => {
  expect(names(edit({ line: 5, read: '轻机南社区', name: '轻机南社区', not: true }))).toEqual([
    '恒北街道',
  ]);
});

test('words that the build script missed become a place, with all their mentions', () => {
  const edited = edit({
    line: 3,
    read: '花南巷社区',
    name: '花南巷社区',
    kind: 'community',
    parent: '恒北街道',
  });
  expect(edited.at(-1)).toMatchObject({
    name: '花南巷社区',
    kind: 'community',
    parent: '恒北街道',
    mentions: [at(3, '花南巷社区')],
  });
});

test('a shorter form is a short variant, and is not looked for inside longer names', () => {
  const edited = edit({ line: 5, read: '南院', name: '轻机南院', kind: 'compound' });
  expect(edited.at(-1)).toMatchObject({
    variants: [{ as: '南院', kind: 'short' }],
    mentions: [at(5, '南院')],
  });
  const inside = edit({ line: 5, read: '轻机南', name: '轻机南院', kind: 'compound' });
  expect(
    inside.find((it) => it.name === '轻机南院')?.mentions.filter((it) => it.line === 3),
  ).toEqual([]);
});

test('two entries can bring two forms to one place', () => {
  const edited = edit(
    { line: 3, read: '恒北街道', name: '洹北街道' },
    { line: 5, read: '南院', name: '洹北街道' },
  );
  expect(names(edited)).toEqual(['洹北街道', '轻机南社区']);
  expect(edited[0]?.mentions).toEqual([at(3, '恒北街道'), at(5, '南院')]);
});

describe('an emended name', () => {
  const note = { read: '恒 北街道', as: '洹北街道', sure: true, why, by: 'editor' };
  const emended = [
    samplePiece({
      anchor: 1,
      blocks: [
        { type: 'paragraph' as const, passage: [{ line: 3, column: 1, text: '洹北街道', note }] },
      ],
    }),
  ];

  test('keeps the printed form as a variant', () => {
    const [edited] = editPlaces(
      [place('洹北街道', [at(3, '洹北街道')])],
      sampleRecord({}),
      emended,
    );
    expect(edited).toMatchObject({
      variants: [{ as: '恒北街道', kind: 'misreading' }],
      mentions: [at(3, '恒北街道')],
    });
  });

  test('that is not sure changes nothing', () => {
    const unsure = [
      samplePiece({
        anchor: 1,
        blocks: [
          {
            type: 'paragraph' as const,
            passage: [{ line: 3, column: 1, text: '恒北街道', note: { ...note, sure: false } }],
          },
        ],
      }),
    ];
    const before = [place('恒北街道', [at(3, '恒北街道')])];
    expect(editPlaces(before, sampleRecord({}), unsure)).toEqual(before);
  });
});
