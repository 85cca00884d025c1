import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from '../archive/read-body.ts';
import { parseMarkdown } from './parse-body.ts';
import { plainBody } from './plain-body.ts';

const marks = '\\`*_[]<>&~\0\r\t\n\n\n ## +=-1.)(:!|"$%@{}^/,，某区 　'.split(/(?:)/);
const body = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.constantFrom('\n\n', '\n\n## ', '某社区', 'www.a')))
  .map((parts) => parts.join('').trim());

function whatTheParserMakes(markdown: string): unknown {
  const withoutPositions = (key: string, value: unknown): unknown =>
    key === 'position' ? undefined : value;
  return JSON.parse(JSON.stringify(parseMarkdown(markdown), withoutPositions));
}

test('where a body is taken for plain, the parser makes the same of it', () => {
  fc.assert(
    fc.property(body, (markdown) => {
      const plain = plainBody(markdown);
      if (plain !== null) expect(plain).toEqual(whatTheParserMakes(markdown));
    }),
    { numRuns: 3000 },
  );
});

test('bodies of the archive that have no notes are plain', () => {
  const ids = readdirSync('content/pieces').map((it) => it.replace('.md', ''));
  const bodies = ids.map((id) => readBody('pieces', id)).filter((it) => !it.includes('[^'));
  const plain = bodies.filter((it) => plainBody(it) !== null);
  expect(plain.length).toBeGreaterThan(bodies.length / 2);
});
