import { expect, test } from 'vitest';
import { readBuiltPages } from './built-files.ts';
import { htmlFaults } from './html-faults.ts';

/** Every built page is valid HTML; needs no browser, only the built site. */
test('every page is valid HTML', { timeout: 180_000 }, async () => {
  const pages = readBuiltPages();
  expect(pages.size).toBeGreaterThan(0);
  expect(await htmlFaults(pages)).toEqual([]);
});

test('what is not is found', async () => {
  const html =
    '<!doctype html><html lang="zh"><head><title>x</title></head><body><p><div></div></p>';
  expect(await htmlFaults(new Map([['x.html', html]]))).not.toEqual([]);
});
