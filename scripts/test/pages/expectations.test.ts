import { describe, expect, test } from 'vitest';
import { actualText, caseNames, expectedText } from './expectation.ts';

const names = await caseNames();

test('there are pages to look at', () => {
  expect(names.length).toBeGreaterThan(4);
});

/** Where a change is meant: `npm run expectations`, then read what it changed. */
describe('a page becomes what was expected of it', () => {
  test.each(names)('%s', async (name) => {
    expect(await actualText(name)).toBe(await expectedText(name));
  });
});
