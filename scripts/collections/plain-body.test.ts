import fc from 'fast-check';
import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readSources } from '../source/read-sources.ts';
import { bodyOfLibrary } from './markdown.ts';
import { plainBody } from './plain-body.ts';

const { pages } = await readSources('content/sources', false);
const lines = pages.flatMap((page) => page.lines.map(({ text }) => text));

const marks =
  '! " # $ % & \' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~ 1 12 甲 a w W www. http:// ！ 。 “ \u3000 \u00a0 \u2028 \u200b \t \n'.split(
    ' ',
  );
const words = fc.oneof(
  fc.constantFrom(...lines),
  fc.array(fc.constantFrom(...marks, ' '), { maxLength: 6 }).map((it) => it.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const reference = fc.nat(20).map((it): PhrasingContent => ({
  type: 'footnoteReference',
  identifier: `${it}`,
  label: `${it}`,
}));
/** Text and references in turn, as a passage has them; two texts never follow each other. */
const phrasing = fc.array(fc.tuple(text, reference), { maxLength: 2 }).chain((pairs) =>
  fc.tuple(fc.boolean(), text, fc.boolean()).map(([bare, last, ends]) => {
    const all = pairs.flat().slice(bare ? 1 : 0);
    return ends || all.length === 0 ? [...all, last] : all;
  }),
);

const paragraph = phrasing.map((children): RootContent => ({ type: 'paragraph', children }));
const block = fc.oneof(
  paragraph,
  phrasing.map((children): RootContent => ({ type: 'heading', depth: 2, children })),
  fc.tuple(fc.nat(20), text).map(([it, note]): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier: `${it}`,
    label: `${it}`,
    children: [{ type: 'paragraph', children: [note] }],
  })),
);

describe('a body of plain words', () => {
  test('is what the library writes', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (body) => {
        const plain = plainBody(body);
        if (plain !== null) expect(plain).toBe(bodyOfLibrary(body));
      }),
      { numRuns: 5_000 },
    );
  });

  test('of nearly every printed line is one', () => {
    const plain = lines.filter(
      (value) =>
        value.trim() !== '' &&
        plainBody([{ type: 'paragraph', children: [{ type: 'text', value: value.trim() }] }]) !==
          null,
    );
    expect(plain.length / lines.filter((it) => it.trim() !== '').length).toBeGreaterThan(0.9);
  });

  test('of none is nothing', () => {
    expect(plainBody([])).toBe('');
    expect(bodyOfLibrary([])).toBe('');
  });
});
