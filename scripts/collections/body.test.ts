import { describe, expect, test } from 'vitest';
import type { Passage } from '../source/passage.ts';
import { emendationsIn, noteWords, renderBlocks, renderPassage, wordsOf } from './body.ts';

const note = { read: '安街 一巷', as: '永安街一巷', sure: true, why: '行末漏字。', by: 'editor' };
const passage: Passage = [
  { line: 3, column: 1, text: '征求' },
  { line: 3, column: 3, text: '永安街一巷', note },
  { line: 5, column: 1, text: '居民意见。' },
];

test('a passage is its text, a footnote behind each emended word', () => {
  const { nodes, notes } = renderPassage(passage, 1);
  expect(nodes).toEqual([
    { type: 'text', value: '征求永安街一巷' },
    { type: 'footnoteReference', identifier: '1', label: '1' },
    { type: 'text', value: '居民意见。' },
  ]);
  expect(notes).toMatchObject([{ type: 'footnoteDefinition', identifier: '1' }]);
});

describe('a note says', () => {
  test.each([
    ['what was printed, wrap blanks out', note, '原文作“安街一巷”。行末漏字。'],
    ['what was left out', { ...note, as: '' }, '原文此处多“安街一巷”。行末漏字。'],
    [
      'what it may be, where that is not sure',
      { ...note, sure: false },
      '原文如此，疑当作“永安街一巷”。行末漏字。',
    ],
  ])('%s', (_, it, words) => {
    expect(noteWords(it)).toBe(words);
  });
});

test('footnotes are numbered through a piece, their definitions at its end', () => {
  const content = renderBlocks([
    { type: 'paragraph', passage },
    { type: 'crosshead', passage: [{ line: 7, column: 1, text: '党建引领' }] },
    { type: 'paragraph', passage },
  ]);
  expect(content.map((it) => it.type)).toEqual([
    'paragraph',
    'heading',
    'paragraph',
    'footnoteDefinition',
    'footnoteDefinition',
  ]);
  expect(
    content.flatMap((it) => (it.type === 'footnoteDefinition' ? [it.identifier] : [])),
  ).toEqual(['1', '2']);
  expect(content[1]).toMatchObject({ depth: 2 });
});

test('emendations as data, with the part of the piece', () => {
  expect(emendationsIn(passage, 'body')).toEqual([
    {
      line: 3,
      read: '安街 一巷',
      as: '永安街一巷',
      sure: true,
      why: '行末漏字。',
      by: 'editor',
      part: 'body',
    },
  ]);
  expect(emendationsIn(null, 'deck')).toEqual([]);
});

test('words, or null for none', () => {
  expect(wordsOf(passage)).toBe('征求永安街一巷居民意见。');
  expect(wordsOf([{ line: 1, column: 1, text: '  ' }])).toBeNull();
  expect(wordsOf([])).toBeNull();
  expect(wordsOf(null)).toBeNull();
});
