import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionFileSchema } from '../model/index.ts';
import { dayHere } from '../reader/copy.ts';
import type { Draft } from './draft-list.ts';
import { correctionFile, issueWith, mailWith } from './send.ts';

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const draft: fc.Arbitrary<Draft> = fc.record({
  source: text,
  line: fc.integer({ min: 1, max: 100_000 }),
  read: text,
  as: fc.string({ unit: 'grapheme' }),
  why: text,
  piece: text,
  title: text,
  part: text,
});
const drafts = fc.record({
  list: fc.array(draft, { minLength: 1, maxLength: 5 }),
  who: fc.string({ unit: 'grapheme' }),
});

test('the file is YAML of the schema, and says what was gathered', () => {
  fc.assert(
    fc.property(text, drafts, (archive, { list, who }) => {
      const file = correctionFile(archive, '2026-01-09', { list, who });
      const expected = {
        archive,
        made: '2026-01-09',
        corrections: list.map(({ source, line, read, as, why }) => ({
          source,
          line,
          read,
          as,
          why,
          ...(who === '' ? {} : { who }),
        })),
      };
      expect(correctionFileSchema.parse(parse(file))).toEqual(expected);
      expect(load(file)).toEqual(expected);
    }),
  );
});

test('the day is the reader’s own', () => {
  expect(dayHere(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09');
});

test('a letter and an issue have the file as it is', () => {
  const file = 'archive: "a & b=c#d 更正"\n';
  const mail = mailWith('editor@example.org', '更正 1处', file);
  expect(mail.isFilled).toBe(true);
  expect(new URL(mail.address).pathname).toBe('editor@example.org');
  expect(new URL(mail.address).searchParams.get('body')).toBe(file.replace('\n', '\r\n'));
  const issue = issueWith('https://example.org/a/b/', '更正 1处', file);
  expect(issue.address).toMatch(/^https:\/\/example\.org\/a\/b\/issues\/new\?/);
  expect(new URL(issue.address).searchParams.get('title')).toBe('更正 1处');
  expect(new URL(issue.address).searchParams.get('body')).toContain(file);
});

test('what is too long for an address is to be pasted', () => {
  const file = '更'.repeat(1000);
  for (const { address, isFilled } of [
    mailWith('editor@example.org', '更正', file),
    issueWith('https://example.org/a/b', '更正', file),
  ]) {
    expect(isFilled).toBe(false);
    expect(address.length).toBeLessThan(1000);
  }
});
