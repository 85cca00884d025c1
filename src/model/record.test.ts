import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionFileSchema } from './emendation.ts';
import { recordEmendationSchema, recordSchema } from './record.ts';

/** The examples in the guide for editors, in their order. */
const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
const examples = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
  ([, yaml]) => parse(yaml ?? '') as Record<string, unknown>,
);

describe('the guide for editors', () => {
  test.each(examples.map((example) => [Object.keys(example).join(', '), example]))(
    'the example of %s is a valid record',
    (_, example) => {
      expect(recordSchema.safeParse(example).error).toBeUndefined();
    },
  );

  test('every key of a record has an example', () => {
    const shown = examples.flatMap((example) => Object.keys(example));
    expect(shown.sort()).toEqual(Object.keys(recordSchema.shape).sort());
  });
});

const file = `
archive: 北关区版面存档
made: "2026-11-21"
corrections:
  - source: "000.txt"
    line: 13
    read: "整体企力"
    as: "整体合力"
    why: "“企力”不成词。"
    who: "一位读者"
`;

describe('a correction file', () => {
  test('is read', () => {
    expect(correctionFileSchema.parse(parse(file)).corrections).toHaveLength(1);
  });

  test('becomes an entry of the record when the editor says whether it is sure', () => {
    const [correction] = correctionFileSchema.parse(parse(file)).corrections;
    const { source, ...entry } = correction ?? { source: '' };
    expect(source).toBe('000.txt');
    expect(recordEmendationSchema.safeParse({ ...entry, sure: true }).success).toBe(true);
  });

  test.each([
    ['no corrections', 'corrections: []'],
    ['no reason', file.replace(/ +why.*\n/, '')],
    ['no anchor', file.replace(/ +read.*\n/, '')],
    ['a reader who is sure', `${file}    sure: true\n`],
    ['a day that is none', file.replace('2026-11-21', '2026-13-41')],
  ])('is refused with %s', (_, text) => {
    expect(correctionFileSchema.safeParse(parse(text)).success).toBe(false);
  });
});
