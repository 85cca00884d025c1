import { expect, test } from 'vitest';
import { codePointsOf } from './keys.ts';
import { layOut, levelAt, levels, type Segment } from './layout.ts';

const placesOf = (segments: Segment[]): number[][] =>
  layOut(segments, codePointsOf).map(({ place, characters }) => [place, characters.length]);

test('weightier parts come first, whatever the order in which they are given', () => {
  const segments: Segment[] = [
    { level: 'text', text: '正文' },
    { level: 'heading', text: '小标题' },
    { level: 'headline', text: '主题' },
    { level: 'title', text: '副题' },
  ];
  const placed = layOut(segments, codePointsOf);
  expect(placed.map(({ place }) => levels[levelAt(place)])).toEqual([...levels]);
});

test('between two segments one place stays empty', () => {
  expect(
    placesOf([
      { level: 'headline', text: '一二' },
      { level: 'headline', text: '三𠮷' },
    ]),
  ).toEqual([
    [0, 2],
    [3, 2],
  ]);
});

test('a headline longer than its zone is laid with the text, and nothing overlaps', () => {
  const [headline = [], text = []] = placesOf([
    { level: 'headline', text: '长'.repeat(5000) },
    { level: 'text', text: '正文' },
  ]);
  expect(levelAt(headline[0] ?? 0)).toBe(3);
  expect(text[0]).toBeGreaterThan((headline[0] ?? 0) + (headline[1] ?? 0));
});
