import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levels, type Segment } from '../layout.ts';
import { collectPairs, type PairCollector } from '../make/collect-pairs.ts';
import type { Postings } from '../make/flat-postings.ts';
import { readDirectory, toChunk } from './chunk.ts';
import { type Chunk, joinPostings } from './join-postings.ts';

type Piece = { readonly segments: Segment[]; readonly names: string[] };

const character = fc.constantFrom('一', '二', '三', 'a', ' ', '𠮷');
const piece: fc.Arbitrary<Piece> = fc.record({
  segments: fc.array(
    fc.record({
      level: fc.constantFrom(...levels),
      text: fc.string({ unit: character, maxLength: 9 }),
    }),
    { maxLength: 4 },
  ),
  names: fc.uniqueArray(fc.constantFrom('永安街', '灯塔路', '花南巷'), { maxLength: 2 }),
});

function collect(pieces: readonly Piece[], first = 0): PairCollector {
  const collector = collectPairs(first);
  for (const { segments, names } of pieces) collector.add(segments, names);
  return collector;
}

function chunkOf(pieces: readonly Piece[], first: number): Chunk {
  const { directory, postings } = toChunk(collect(pieces, first));
  const bytes = Buffer.concat([...postings]);
  return {
    directory: readDirectory(directory),
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
}

const listed = (postings: Postings) =>
  [...postings.lengths()]
    .map(([key, length]) => ({ key, length, posting: [...postings.posting(key)] }))
    .sort((a, b) => a.key - b.key);

/** Runs of pieces far from the beginning too, where numbers take more bytes. */
test('what was collected of runs is, joined, what one build collects of all', () => {
  const emptyBefore = fc.constantFrom(0, 70, 9000);
  fc.assert(
    fc.property(
      fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 5 }),
      emptyBefore,
      (runs, empty) => {
        const blank = Array.from({ length: empty }, (): Piece => ({ segments: [], names: [] }));
        const all = [...blank, ...runs.flat()];
        let first = empty;
        const chunks = runs.map((run) => {
          const chunk = chunkOf(run, first);
          first += run.length;
          return chunk;
        });
        const joined = joinPostings(chunks, all.length);
        expect(joined.count()).toBe(all.length);
        expect(listed(joined)).toEqual(listed(collect(all)));
      },
    ),
  );
});

test('postings that are not those of the directory are refused', () => {
  const of = (text: string): Piece => ({ segments: [{ level: 'text', text }], names: [] });
  const chunk = chunkOf([of('一二'), of('三三')], 0);
  const other = chunkOf([of(''), of('一二')], 0);
  const mixed = joinPostings([{ directory: chunk.directory, read: other.read }], 2);
  expect(() => [...mixed.lengths()].map(([key]) => mixed.posting(key))).toThrow(RangeError);
});

test('a directory that is cut off is refused', () => {
  expect(() => readDirectory(new Uint8Array(33))).toThrow('cut off');
});
