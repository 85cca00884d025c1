import { describe, expect, test } from 'vitest';
import { type Excerpt, excerptsOf } from './excerpts.ts';
import { marked } from './marks.ts';

const shown = ({ stretches, cutBefore, cutAfter }: Excerpt): string =>
  [
    cutBefore ? '…' : '',
    ...stretches.map(({ text, hit }) => (hit ? `[${text}]` : text)),
    cutAfter ? '…' : '',
  ].join('');

const filler = (length: number): string => '文'.repeat(length);

describe('excerptsOf', () => {
  test('a short text is shown whole, every hit marked', () => {
    expect(excerptsOf('社区里的社区。', ['社区'], 3).map(shown)).toEqual(['[社区]里的[社区]。']);
  });

  test('an excerpt opens and closes with sentences', () => {
    const text = `${filler(60)}。灯塔路街道很大。“真好!”她说。${filler(80)}。`;
    expect(excerptsOf(text, ['街道'], 3).map(shown)).toEqual(['…灯塔路[街道]很大。“真好!”她说。…']);
  });

  test('a sentence that is too long is cut around its first hit', () => {
    const [excerpt] = excerptsOf(`${filler(200)}灯塔路${filler(200)}。`, ['灯塔路'], 3);
    const text = excerpt ? shown(excerpt) : '';
    expect(text).toBe(`…${filler(24)}[灯塔路]${filler(63)}…`);
  });

  test('far hits have excerpts of their own, up to the number asked for', () => {
    const text = Array.from({ length: 5 }, () => `灯塔路${filler(100)}。`).join('');
    expect(excerptsOf(text, ['灯塔路'], 3)).toHaveLength(3);
  });

  test('a run that is longer than an excerpt is shown whole', () => {
    const run = filler(150);
    expect(excerptsOf(`前${run}后`, [run], 1).map(shown)).toEqual([`前[${run}]…`]);
  });

  test('no character is cut in two', () => {
    const text = `${'𠮷'.repeat(150)}灯${'𠮷'.repeat(150)}`;
    const stretches = excerptsOf(text, ['灯'], 1).flatMap((excerpt) => excerpt.stretches);
    for (const stretch of stretches) expect(stretch.text.isWellFormed()).toBe(true);
  });

  test('no hit, no excerpt', () => {
    expect(excerptsOf('社区', ['街道'], 3)).toEqual([]);
  });
});

describe('marked', () => {
  test('overlapping and touching hits are one', () => {
    expect(marked('一一一二三', ['一一', '二'])).toEqual([
      { text: '一一一二', hit: true },
      { text: '三', hit: false },
    ]);
  });

  test('markup is text', () => {
    expect(marked('<b>', ['b'])).toEqual([
      { text: '<', hit: false },
      { text: 'b', hit: true },
      { text: '>', hit: false },
    ]);
  });
});
