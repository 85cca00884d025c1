import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { recordSchema } from './record.ts';

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
