import { expect, test } from 'vitest';
import { collectPairs } from './collect-pairs.ts';

test('exactly blanks stand in no key', () => {
  const collector = collectPairs();
  const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  for (const text of characters) collector.add([{ level: 'text', text }]);
  const keys = new Set([...collector.lengths()].map(([key]) => key));
  const blanks = characters.filter((it) => /^\s$/u.test(it));
  expect(characters.filter((it) => !keys.has(it.charCodeAt(0)))).toEqual(blanks);
});
