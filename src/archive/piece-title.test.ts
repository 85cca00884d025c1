import { expect, test } from 'vitest';
import { pieceTitle } from './piece-title.ts';
import { sampleArchive, samplePiece } from './samples.ts';

const archive = sampleArchive({});
const titleOf = (over: Parameters<typeof samplePiece>[1], ...words: string[]): string =>
  pieceTitle(archive, samplePiece('a', { headline: null, ...over }), () => words);

test('the headline, else the kicker', () => {
  expect(titleOf({ headline: '题', kicker: '肩题' }, '正文')).toBe('题');
  expect(titleOf({ kicker: '肩题' }, '正文')).toBe('肩题');
});

test.each([
  ['全市菜价平稳。', '全市菜价平稳。'],
  ['●松陵区 本报讯(记者 尉迟明)全市菜价平稳。', '全市菜价平稳。'],
  ['本报讯\uFF08记者 尉迟明\uFF09全市菜价平稳。', '全市菜价平稳。'],
  ['“好!”他说。', '“好!”他说。'],
])('briefs of one column are told apart by their first words: %s', (words, title) => {
  expect(titleOf({ section: '县区传真' }, words)).toBe(title);
});

test('a piece without a word has the name of its column, or none', () => {
  expect(titleOf({ section: '县区传真' })).toBe('县区传真');
  expect(titleOf({})).toBe('\uFF08无题\uFF09');
});
