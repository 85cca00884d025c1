import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedWords } from './changed-words.ts';

/** The earlier text, from the later and what changed. */
function undo(after: string, changes: ReturnType<typeof changedWords>): string {
  return changes.reduceRight(
    (text, { at, before, after: now }) => text.slice(0, at) + before + text.slice(at + now.length),
    after,
  );
}

test.each([
  ['强大动力和整体企力。', '强大动力和整体合力。', [['企力', '合力']]],
  ['领导到到现场。', '领导到现场。', [['到', '']]],
  ['第一段。\n第二段。', '第一段。\n又一段。\n第二段。', [['', '又一段。\n']]],
  [
    '恒北街道与恒北街道',
    '洹北街道与洹北街道',
    [
      ['恒', '洹'],
      ['恒', '洹'],
    ],
  ],
  ['', '全文', [['', '全文']]],
  ['同', '同', []],
])('%j becomes %j', (before, after, expected) => {
  const changes = changedWords(before, after);
  expect(undo(after, changes)).toBe(before);
  // Whole words: what is told may reach further than what differs, never less far.
  const told = changes.map((it) => [it.before, it.after]);
  expect(told).toHaveLength(expected.length);
  for (const [at, [old = '', now = '']] of expected.entries()) {
    expect(told[at]?.[0]).toContain(old);
    expect(told[at]?.[1]).toContain(now);
  }
});

test('the words around are told, of the same line', () => {
  const text = (word: string): string =>
    `上一段。\n当地有一百二十三位居民报名参加，${word}热闹。\n下一段。`;
  expect(changedWords(text('甚是'), text('十分'))).toEqual([
    {
      at: 21,
      before: '甚是',
      after: '十分',
      lead: '百二十三位居民报名参加，',
      trail: '热闹。',
    },
  ]);
});

test('any text is had back from any other and what changed', () => {
  const texts = fc.string({ unit: fc.constantFrom('社', '区', '居民', '，', '\n', '🏙', 'a') });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const changes = changedWords(before, after);
      expect(undo(after, changes)).toBe(before);
      expect(changes.every((it) => it.before !== it.after)).toBe(true);
    }),
  );
});

test('of two texts that have nothing in common one stands for the other', () => {
  const [before, after] = ['甲乙'.repeat(20_000), '丙丁'.repeat(20_000)];
  expect(changedWords(before, after)).toMatchObject([{ at: 0, before, after }]);
});
