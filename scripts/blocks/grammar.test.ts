import { describe, expect, test } from 'vitest';
import { beginsWith, endsWith, follows, states, type State } from './grammar.ts';

const nameOf = ({ part, signed, boxed }: State) =>
  `${part} (${signed}${boxed ? ', in a box' : ''})`;

test('no state stands there twice', () => {
  expect(new Set(states.map(nameOf)).size).toBe(states.length);
});

test('no state is out of reach from the head of a page', () => {
  const reached = new Set(states.filter((it) => Number.isFinite(beginsWith(it))));
  for (const from of reached) {
    for (const to of states) if (Number.isFinite(follows(from, to))) reached.add(to);
  }
  expect(states.filter((it) => !reached.has(it)).map(nameOf)).toEqual([]);
});

describe.each(states.map((state) => [nameOf(state), state] as const))('%s', (_, state) => {
  test('can be left, or end the page', () => {
    expect(
      states.some((to) => Number.isFinite(follows(state, to))) || Number.isFinite(endsWith(state)),
    ).toBe(true);
  });

  test('a page that has got so far can end', () => {
    const seen = new Set([state]);
    for (const from of seen) {
      for (const to of states) if (Number.isFinite(follows(from, to))) seen.add(to);
    }
    expect([...seen].some((it) => Number.isFinite(endsWith(it)))).toBe(true);
  });
});

describe('the order of a title', () => {
  const state = (part: State['part'], signed: State['signed'] = 'no') => {
    const found = states.find((it) => it.part === part && it.signed === signed && !it.boxed);
    if (found === undefined) throw new Error(`no state ${part} ${signed}`);
    return found;
  };

  test.each([
    ['series', 'kicker'],
    ['kicker', 'headline'],
    ['headline', 'deck'],
    ['headline', 'paragraph'],
    ['deck', 'paragraph'],
  ] as const)('%s before %s', (from, to) => {
    expect(follows(state(from), state(to))).toBeGreaterThan(-3);
    if (to !== 'paragraph')
      expect(follows(state(to), state(from))).toBeLessThan(follows(state(from), state(to)));
  });

  test.each([
    ['deck', 'no', 'headline', 'no'],
    ['kicker', 'no', 'deck', 'no'],
  ] as const)('never %s (%s) before %s (%s)', (from, signed, to, then) => {
    expect(follows(state(from, signed), state(to, then))).toBe(Number.NEGATIVE_INFINITY);
  });

  test('本报讯 opens a piece; it hardly follows a crosshead', () => {
    expect(follows(state('crosshead'), state('opening', 'marked'))).toBeLessThan(-5);
    expect(follows(state('headline'), state('opening', 'marked'))).toBeGreaterThan(0);
    // A photograph may stand between the headline and the news.
    expect(follows(state('credit'), state('opening', 'marked'))).toBeGreaterThan(
      follows(state('paragraph'), state('opening', 'marked')),
    );
  });

  test('a page begins with a title rather than in the middle of a text', () => {
    expect(beginsWith(state('headline'))).toBeGreaterThan(beginsWith(state('paragraph')));
    expect(beginsWith(state('deck'))).toBe(Number.NEGATIVE_INFINITY);
  });

  test('a piece does not end with its headline or a crosshead', () => {
    expect(endsWith(state('headline'))).toBeLessThan(endsWith(state('paragraph')));
    expect(endsWith(state('crosshead'))).toBeLessThan(endsWith(state('paragraph')));
  });
});
