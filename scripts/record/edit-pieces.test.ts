import { describe, expect, test } from 'vitest';
import { regionRoles } from '../../src/model/index.ts';
import { roleOfPart } from '../blocks/part.ts';
import { passageOf, textOf } from '../source/passage.ts';
import { samplePage } from '../test/sample-page.ts';
import { samplePiece } from '../test/sample-piece.ts';
import { sampleRecord } from '../test/sample-record.ts';
import { editPieces, overridesOfRecord, passagesOf } from './edit-pieces.ts';

const anchor = { line: 5, read: '甲', why: '理由' };

test('every entry that cuts the page becomes an override', () => {
  const overrides = overridesOfRecord(
    sampleRecord({
      starts: [anchor],
      pieces: [{ ...anchor, through: 7, of: 1 }],
      joins: [{ ...anchor, with: 9 }],
      parts: [anchor],
      cutOff: [anchor],
      complete: [anchor],
    }),
  );
  expect([...overrides.starts]).toEqual([5]);
  expect([...overrides.belongs]).toEqual([
    [5, 1],
    [6, 1],
    [7, 1],
  ]);
  expect([...overrides.joining.joins]).toEqual([[5, 9]]);
  expect([
    [...overrides.joining.parts],
    [...overrides.joining.cutOff],
    [...overrides.joining.complete],
  ]).toEqual([[5], [5], [5]]);
});

test.each(regionRoles)('a line overridden to be a %s can only play parts of that role', (role) => {
  const parts =
    overridesOfRecord(sampleRecord({ roles: [{ ...anchor, role }] })).parts.get(5) ?? [];
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(roleOfPart[part]).toBe(role);
});

const why = '理由';
const source = samplePage(
  '奋进新怔程\n柏庄镇\n开展三下乡活洞\n某日,该镇开展活洞。\n老旧小区换新颜',
);
const pieces = [
  samplePiece({
    anchor: 3,
    series: passageOf(1, '奋进新怔程'),
    kicker: passageOf(2, '柏庄镇'),
    headline: [passageOf(3, '开展三下乡活洞')],
    blocks: [{ type: 'paragraph', passage: passageOf(4, '某日,该镇开展活洞。') }],
  }),
  samplePiece({ anchor: 5, headline: [passageOf(5, '老旧小区换新颜')] }),
];
const pieceAt = (line: number) => (line <= 4 ? 3 : line === 5 ? 5 : null);
const edit = (entries: Readonly<Record<string, unknown>>) =>
  editPieces(pieces, sampleRecord(entries), source, pieceAt);

test('an empty record changes nothing', () => {
  expect(edit({})).toEqual(pieces);
});

test('emendations reach every part of a piece', () => {
  const [first] = edit({
    emendations: [
      { line: 1, read: '怔', as: '征', sure: true, why },
      { line: 3, read: '洞', as: '动', sure: true, why },
      { line: 4, read: '洞', as: '动', sure: true, why },
    ],
  });
  expect(textOf(first?.series ?? [])).toBe('奋进新征程');
  expect(first?.headline.map(textOf)).toEqual(['开展三下乡活动']);
  expect(first?.blocks.map((it) => textOf(it.passage))).toEqual(['某日,该镇开展活动。']);
});

describe('fields', () => {
  const set = (fields: Readonly<Record<string, unknown>>) =>
    edit({ fields: [{ line: 4, read: '该镇', set: fields, why }] });

  test('are set on the piece that has the line, and on no other', () => {
    const [first, second] = set({ kind: 'brief', section: '部门动态' });
    expect(first).toMatchObject({ kind: 'brief' });
    expect(textOf(first?.section ?? [])).toBe('部门动态');
    expect(second).toEqual(pieces[1]);
  });

  test('are taken away by null', () => {
    expect(set({ series: null, kicker: null, headline: null })[0]).toMatchObject({
      series: null,
      kicker: null,
      headline: [],
    });
  });

  test('that are not named stay', () => {
    expect(set({ deck: '副题' })[0]).toMatchObject({
      kicker: pieces[0]?.kicker,
      headline: pieces[0]?.headline,
    });
  });

  test('attach a piece to another by a line of it', () => {
    const [, second] = edit({ fields: [{ line: 5, read: '老旧', set: { attachedTo: 2 }, why }] });
    expect(second?.attachedTo).toBe(3);
  });
});

test('the running text is in the order of its lines', () => {
  expect(passagesOf(pieces[0] ?? samplePiece()).map(textOf)).toEqual([
    '柏庄镇',
    '开展三下乡活洞',
    '某日,该镇开展活洞。',
  ]);
});
