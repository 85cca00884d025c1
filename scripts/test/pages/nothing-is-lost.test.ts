import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCollections } from '../../cli/build-collections.ts';
import { isBlank, type SourcePage } from '../../source/page.ts';
import type { Passage, Stretch } from '../../source/passage.ts';
import { samplePage } from '../sample-page.ts';
import { editPage } from '../../pipeline.ts';
import { buildPieces, type DraftPage } from '../../pieces/build-pieces.ts';
import { type DraftPiece, noOverrides } from '../../pieces/draft.ts';
import { anyPage, perturbedPage, realPages } from './any-page.ts';

const kinds: readonly (readonly [string, fc.Arbitrary<SourcePage>, number])[] = [
  ['any text', anyPage, 250],
  ['a real page with things done to it', perturbedPage(await realPages()), 80],
];

function passagesOf(piece: DraftPiece): Passage[] {
  return [
    ...[piece.series, piece.section, piece.kicker].filter((it) => it !== null),
    ...piece.headline,
    ...piece.deck,
    ...piece.bylines,
    ...piece.blocks.map((it) => it.passage),
    ...piece.captions.flatMap((it) => [it.passage, ...it.credits]),
  ];
}

/** A character's place in the source as a key. */
const key = (line: number, column: number) => `${String(line)}:${String(column)}`;

/** The places of the characters that pieces hold, or that a note says were left out. */
function heldBy({ pieces }: DraftPage): Set<string> {
  const held = new Set<string>();
  for (const { line, column, text, note } of pieces.flatMap(passagesOf).flat()) {
    const length = note === undefined ? text.length : note.read.length;
    for (let at = 0; at < length; at++) held.add(key(line, column + at));
  }
  return held;
}

/** Marks that say what a line is, and are no part of what it says. */
const ornament = /[\s:：■□●◆▲★◎○◇※▍▌▶♦•▼△▽◀◄►→←↑↓⇧⇩↗↖↘↙【】[\]()（）|—―–\-]/u;
const titles = ['kicker', 'headline', 'deck', 'crosshead'];
const running = ['paragraph', 'caption', 'byline', 'credit'];

describe.each(kinds)('%s', (_, page, numRuns) => {
  const holds = (check: (source: SourcePage, draft: DraftPage) => void) => {
    fc.assert(
      fc.property(page, (source) => {
        check(source, buildPieces(source, noOverrides));
      }),
      { numRuns },
    );
  };

  test('every line with text is in one region, and regions stand in order', () => {
    holds((source, { regions }) => {
      const lines = regions.flatMap(({ lines: [first, last] }) =>
        Array.from({ length: last - first + 1 }, (__, index) => first + index),
      );
      expect(lines).toEqual(
        source.lines.filter((line) => !isBlank(line)).map((line) => line.number),
      );
    });
  });

  test('a region belongs to a piece that there is, and every piece has lines', () => {
    holds((__, { regions, pieces }) => {
      const anchors = pieces.map((piece) => piece.anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
      const owners = new Set(regions.flatMap((it) => (it.anchor === null ? [] : [it.anchor])));
      expect([...owners].toSorted((a, b) => a - b)).toEqual(anchors.toSorted((a, b) => a - b));
      for (const it of regions) if (it.role !== 'noise') expect(it.anchor).not.toBeNull();
    });
  });

  test('every character of running text is in a piece, or a note says that it was left out', () => {
    holds((source, draft) => {
      const held = heldBy(draft);
      const lost = draft.regions
        .filter((it) => running.includes(it.role))
        .flatMap(({ lines: [first, last] }) =>
          source.lines.slice(first - 1, last).flatMap((line) =>
            Array.from(line.text.matchAll(/\S/g), (match) => [match[0], match.index + 1] as const)
              .filter(
                ([character, column]) =>
                  !held.has(key(line.number, column)) && !/[→←↑↓▲▼△▽◀▶◄►⇧⇩↗↖↘↙]/u.test(character),
              )
              .map(([character, column]) => `${character} at ${key(line.number, column)}`),
          ),
        );
      expect(lost).toEqual([]);
    });
  });

  test('of titles nothing is left out but marks', () => {
    holds((source, draft) => {
      const held = heldBy(draft);
      const lost = draft.regions
        .filter((it) => titles.includes(it.role))
        .flatMap(({ lines: [first, last], role }) =>
          source.lines.slice(first - 1, last).flatMap((line) =>
            Array.from(line.text.matchAll(/\S/g), (match) => [match[0], match.index + 1] as const)
              .filter(
                ([character, column]) =>
                  !held.has(key(line.number, column)) && !ornament.test(character),
              )
              .map(([character, column]) => `${role}: ${character} at ${key(line.number, column)}`),
          ),
        );
      expect(lost).toEqual([]);
    });
  });

  test('no piece has a character that does not stand in the source where it says', () => {
    const stands = (source: SourcePage, { line, column, text }: Stretch) =>
      source.lines[line - 1]?.text.slice(column - 1, column - 1 + text.length) === text;
    holds((source, { pieces }) => {
      const invented = pieces
        .flatMap(passagesOf)
        .flat()
        .filter((it) => it.text !== ' ' && !stands(source, it));
      expect(invented).toEqual([]);
    });
  });

  test('the pieces are written as Markdown that obeys the schemas, no file over another', () => {
    fc.assert(
      fc.property(page, (source) => {
        const { files, counts, problems } = buildCollections([editPage(source, null)]);
        expect(problems).toEqual([]);
        expect(files.size).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});

test('two labels in a row are both in the piece', () => {
  const source = samplePage(
    '部门动态\n\n■新闻快讯\n\n开展“三下乡”活动\n\n本报讯 某日,柏庄镇开展活动。',
  );
  const parts = new Map([1, 3].map((line) => [line, ['section'] as const]));
  const held = heldBy(buildPieces(source, { ...noOverrides, parts }));
  expect([key(1, 1), key(3, 2)].filter((it) => !held.has(it))).toEqual([]);
});
