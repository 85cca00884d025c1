import { describe, expect, test } from 'vitest';
import { type DirectoryNode, directoryOf, initialsOn, nameSheets } from './directories.ts';
import type { PlaceNode } from './places.ts';
import { samplePlace } from './samples.ts';

const node = (id: string, children: readonly PlaceNode[] = []): PlaceNode => ({
  place: samplePlace(id),
  between: [],
  children,
});
const leaves = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => node(`${prefix}${index}`));

/** Every name on the pages of a directory, with how many times it stands there. */
function namesOn(directory: ReturnType<typeof directoryOf>): Map<string, number> {
  const names = new Map<string, number>();
  const walk = (nodes: readonly DirectoryNode[]): void => {
    for (const { place, children } of nodes) {
      names.set(place.id, (names.get(place.id) ?? 0) + 1);
      walk(children);
    }
  };
  for (const { sheets } of directory.values()) for (const { entries } of sheets) walk(entries);
  return names;
}

const lengthOf = (nodes: readonly DirectoryNode[]): number =>
  nodes.reduce((sum, { children }) => sum + 1 + lengthOf(children), 0);

describe('the directory by district', () => {
  test('is whole where one page has room for it', () => {
    const tree = [node('a', [node('b', leaves('c', 5))]), ...leaves('d', 3)];
    const directory = directoryOf(tree, 10);
    expect([...directory.keys()]).toEqual([null]);
    expect(namesOn(directory).size).toBe(10);
  });

  test('an empty one has one empty page', () => {
    expect(directoryOf([], 10).get(null)?.sheets).toEqual([
      { entries: [], number: 1, count: 1, total: 0 },
    ]);
  });

  test('else its large branches have pages of their own, and so have theirs', () => {
    const large = node('large', [node('inner', leaves('i', 90)), ...leaves('l', 30)]);
    const small = node('small', leaves('s', 4));
    const directory = directoryOf([large, small, ...leaves('alone', 7)], 100);
    expect([...directory].map(([id, { size }]) => [id, size])).toEqual([
      [null, 134],
      ['large', 121],
      ['inner', 90],
    ]);
    const [root] = directory.get(null)?.sheets ?? [];
    expect(root?.entries.slice(0, 2).map(({ closed }) => closed)).toEqual([121, 0]);
    expect(root?.entries[1]?.children).toHaveLength(4);
  });

  test('names every place once, and no page is longer than it may be', () => {
    const tree = [
      ...Array.from({ length: 30 }, (_, index) => node(`d${index}`, leaves(`d${index}-`, 19))),
      node('flat', leaves('f', 450)),
      ...leaves('alone', 130),
    ];
    const directory = directoryOf(tree, 100);
    expect([...namesOn(directory).values()].every((times) => times === 1)).toBe(true);
    expect(namesOn(directory).size).toBe(30 * 20 + 451 + 130);
    for (const { sheets } of directory.values()) {
      for (const { entries } of sheets) expect(lengthOf(entries)).toBeLessThanOrEqual(100);
    }
  });
});

const names = ['b2', 'a1', '#0', 'a2', 'c1', 'b1'].map((pinyin) => ({ name: pinyin, pinyin }));

test('a directory on sheets keeps its order, and knows where each initial begins', () => {
  const { sheets, letters } = nameSheets(names, 3);
  expect(
    sheets.map((sheet) =>
      initialsOn(sheet).map(({ letter, entries }) => [letter, ...entries.map(({ name }) => name)]),
    ),
  ).toEqual([
    [
      ['A', 'a1', 'a2'],
      ['B', 'b1'],
    ],
    [
      ['B', 'b2'],
      ['C', 'c1'],
      ['#', '#0'],
    ],
  ]);
  expect(letters.map(({ key, sheet }) => [key, sheet])).toEqual([
    ['A', 1],
    ['B', 1],
    ['C', 2],
    ['#', 2],
  ]);
});
