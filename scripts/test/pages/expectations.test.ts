import { describe, expect, test } from 'vitest';
import { actualText, caseNames, expectationFile } from './expectation.ts';

const names = await caseNames();

test('there are pages to look at', () => {
  expect(names.length).toBeGreaterThan(4);
});

/** Where a change is meant: `npm test -- --update expectations`, then read what it changed. */
describe('a page becomes what was expected of it', () => {
  test.each(names)('%s', async (name) => {
    await expect(await actualText(name)).toMatchFileSnapshot(expectationFile(name));
  });
});
