import { describe, expect, test } from 'vitest';
import type { Name, NameKind } from './names.ts';
import { suggestions } from './suggest.ts';

function named(kind: NameKind, name: string, pinyin: string, printed: string[] = []): Name {
  return { kind, name, pinyin, id: name, hint: '', printed, short: [] };
}

const names: Name[] = [
  named('headline', '灯塔路街道开展活动', 'deng ta lu jie dao kai zhan huo dong'),
  named('byline', '邓塔', 'deng ta'),
  named('place', '灯塔路街道', 'deng ta lu jie dao'),
  named('place', '西灯塔', 'xi deng ta'),
  named('place', '洹北街道', 'huan bei jie dao', ['恒北街道']),
];
const found = (typed: string): string[] => suggestions(names, typed, 8).map((it) => it.name.name);

describe('what was typed finds a name', () => {
  test.each([
    ['characters', '灯塔'],
    ['pinyin', 'dengtalu'],
    ['pinyin with blanks and capitals', 'Deng Ta Lu'],
    ['pinyin so far', 'dengt'],
    ['initials', 'dtl'],
  ])('by %s', (_, typed) => {
    expect(found(typed)).toContain('灯塔路街道');
  });

  test('in its middle too, behind those that begin with it', () => {
    expect(found('灯塔')).toEqual(['灯塔路街道', '灯塔路街道开展活动', '西灯塔']);
    expect(found('dt')).toEqual(['灯塔路街道', '邓塔', '灯塔路街道开展活动', '西灯塔']);
  });

  test('by the form in which it was printed, and says so', () => {
    const [first] = suggestions(names, '恒北', 8);
    expect([first?.name.name, first?.printed]).toEqual(['洹北街道', '恒北街道']);
  });
});

test('nothing typed, nothing that fits, no more than asked for', () => {
  expect(found(' ')).toEqual([]);
  expect(found('饕餮')).toEqual([]);
  expect(suggestions(names, 'd', 2)).toHaveLength(2);
});
