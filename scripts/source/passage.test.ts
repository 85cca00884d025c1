import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  linesOf,
  passageOf,
  positionAt,
  sliceOf,
  textOf,
  type Passage,
  type Stretch,
} from './passage.ts';

const note = { read: '企力', as: '合力', sure: true, why: '误读', by: 'editor' };
const struck = { read: '合', as: '', sure: true, why: '重复', by: 'join-overlap' };

/** 形成整体|合力(企力)|,进|一步, on lines 13 and 17. */
const emended: Passage = [
  { line: 13, column: 1, text: '形成整体' },
  { line: 13, column: 5, text: '合力', note },
  { line: 13, column: 7, text: ',进' },
  { line: 17, column: 2, text: '一步' },
];

describe('a passage', () => {
  test('is its text', () => {
    expect(textOf(emended)).toBe('形成整体合力,进一步');
    expect(textOf([])).toBe('');
  });

  test('knows its lines, each run of lines once, in reading order', () => {
    expect(linesOf(emended)).toEqual([
      [13, 13],
      [17, 17],
    ]);
    expect(linesOf([...passageOf(3, '甲'), ...passageOf(4, '乙'), ...passageOf(4, '丙')])).toEqual([
      [3, 4],
    ]);
    expect(linesOf([...passageOf(61, '甲'), ...passageOf(3, '乙')])).toEqual([
      [61, 61],
      [3, 3],
    ]);
  });

  test('knows where every character stands', () => {
    expect(positionAt(emended, 0)).toEqual({ line: 13, column: 1 });
    expect(positionAt(emended, 3)).toEqual({ line: 13, column: 4 });
    expect(positionAt(emended, 8)).toEqual({ line: 17, column: 2 });
    expect(positionAt(emended, 10)).toBeNull();
    expect(positionAt([], 0)).toBeNull();
  });

  test('of no characters is empty', () => {
    expect(passageOf(1, '')).toEqual([]);
  });
});

describe('a slice', () => {
  test('keeps columns', () => {
    expect(sliceOf(passageOf(5, '灯塔路街道:', 3), 2, 5)).toEqual([
      { line: 5, column: 5, text: '路街道' },
    ]);
  });

  test('never cuts an emended word; the word belongs where it begins', () => {
    expect(textOf(sliceOf(emended, 0, 5))).toBe('形成整体合力');
    expect(textOf(sliceOf(emended, 5))).toBe(',进一步');
    expect(sliceOf(emended, 4, 6)).toEqual([emended[1]]);
  });

  test('keeps the note of a word that was struck out', () => {
    const joined: Passage = [
      { line: 1, column: 1, text: '并结合' },
      { line: 3, column: 1, text: '', note: struck },
      { line: 3, column: 2, text: '实际' },
    ];
    expect(sliceOf(joined, 0)).toEqual(joined);
    expect(sliceOf(joined, 3)).toEqual(joined.slice(1));
    expect(sliceOf(joined, 0, 3)).toEqual(joined.slice(0, 1));
  });
});

describe('for any passage', () => {
  const stretch: fc.Arbitrary<Stretch> = fc
    .record({
      line: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 1, max: 99 }),
      text: fc.string({ maxLength: 8 }),
      noted: fc.boolean(),
    })
    .map(({ noted, ...rest }) => (noted ? { ...rest, note } : rest));
  const passage = fc.array(stretch, { maxLength: 8 });
  const offset = fc.nat(40);

  test('two slices at a point are the whole, notes and all', () => {
    fc.assert(
      fc.property(passage, offset, (whole, at) => {
        const halves = [...sliceOf(whole, 0, at), ...sliceOf(whole, at)];
        expect(textOf(halves)).toBe(textOf(whole));
        const notes = (it: Passage) => it.filter((part) => part.note !== undefined);
        expect(notes(halves)).toEqual(notes(whole));
      }),
    );
  });

  test('without notes a slice has the text of the slice', () => {
    fc.assert(
      fc.property(passage, offset, offset, (any, from, to) => {
        const plain = any.map(({ line, column, text }) => ({ line, column, text }));
        expect(textOf(sliceOf(plain, from, to))).toBe(
          textOf(plain).slice(from, Math.max(from, to)),
        );
      }),
    );
  });

  test('a slice keeps every character at its place', () => {
    fc.assert(
      fc.property(passage, offset, (any, from) => {
        const plain = any.map(({ line, column, text }) => ({ line, column, text }));
        const rest = sliceOf(plain, from);
        for (let at = 0; at < textOf(rest).length; at++) {
          expect(positionAt(rest, at)).toEqual(positionAt(plain, from + at));
        }
      }),
    );
  });

  test('positions follow concatenation', () => {
    fc.assert(
      fc.property(passage, passage, offset, (a, b, at) => {
        const length = textOf(a).length;
        const expected = at < length ? positionAt(a, at) : positionAt(b, at - length);
        expect(positionAt([...a, ...b], at)).toEqual(expected);
      }),
    );
  });
});
