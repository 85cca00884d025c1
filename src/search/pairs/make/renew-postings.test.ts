import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levels, type Segment } from '../layout.ts';
import { collectPairs } from './collect-pairs.ts';
import { type FlatPostings, postingsOf, toFlat } from './flat-postings.ts';
import { GONE, renewPostings } from './renew-postings.ts';

type Piece = { readonly segments: Segment[]; readonly names: string[] };

const character = fc.constantFrom('一', '二', '三', 'a', ' ', '𠮷');
const piece: fc.Arbitrary<Piece> = fc.record({
  segments: fc.array(
    fc.record({
      level: fc.constantFrom(...levels),
      text: fc.string({ unit: character, maxLength: 300 }),
    }),
    { maxLength: 3 },
  ),
  names: fc.uniqueArray(fc.constantFrom('永安街', '灯塔路', '花南巷'), { maxLength: 2 }),
});
/** Pieces without a word lie between: numbers grow that take more bytes. */
const blank = fc.constantFrom(0, 0, 0, 1, 70, 9000);

/** A piece that is there before, there now, or both; before it so many blank ones then, and now. */
const row = fc.record({
  piece,
  was: fc.boolean(),
  is: fc.boolean(),
  blankThen: blank,
  blankNow: blank,
});

function collected(pieces: readonly (readonly [number, Piece])[]): FlatPostings {
  const collector = collectPairs();
  for (const [number, { segments, names }] of pieces) collector.add(segments, names, number);
  return toFlat(collector);
}

/** The n-th row, and the number that its piece has. */
function numbered<T>(rows: readonly T[], blanks: (row: T) => number): [number, T][] {
  let number = -1;
  return rows.map((it) => {
    number += blanks(it) + 1;
    return [number, it];
  });
}

test('what is renewed is what is collected of all anew', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const then = numbered(
        rows.filter(({ was }) => was),
        ({ blankThen }) => blankThen,
      );
      const now = numbered(
        rows.filter(({ is }) => is),
        ({ blankNow }) => blankNow,
      );
      const numberNow = new Map(now.map(([number, it]) => [it, number]));
      const numbers = new Int32Array((then.at(-1)?.[0] ?? -1) + 1).fill(GONE);
      for (const [number, it] of then) numbers[number] = numberNow.get(it) ?? GONE;
      const former = collected(then.map(([number, it]) => [number, it.piece]));
      const added = collected(
        now.filter(([, { was }]) => !was).map(([number, it]) => [number, it.piece]),
      );
      const renewed = renewPostings(former, numbers, added);
      expect(renewed).toEqual(collected(now.map(([number, it]) => [number, it.piece])));
    }),
    { numRuns: 300 },
  );
});

test('flat postings give what was collected', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const collector = collectPairs();
      for (const { segments, names } of pieces) collector.add(segments, names);
      const flat = postingsOf(toFlat(collector), pieces.length);
      expect(flat.count()).toBe(collector.count());
      expect([...flat.lengths()]).toEqual([...collector.lengths()]);
      for (const [key] of flat.lengths()) {
        expect([...flat.posting(key)]).toEqual([...collector.posting(key)]);
      }
      expect(flat.posting(0x10ffff)).toHaveLength(0);
    }),
  );
});
