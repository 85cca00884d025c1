import { expect, test } from 'vitest';
import { queryIn, withQuery } from './address.ts';

const page = 'https://example.org/a/b/search.html';

test.each(['灯塔路', '"党建+"', 'a b', '50%', '<b>&q=x#y', '𠮷'])('%s comes back', (query) => {
  const address = withQuery(page, query);
  expect(queryIn(address)).toBe(query);
  expect(address.startsWith(`${page}?q=`)).toBe(true);
});

test('an empty query leaves no trace', () => {
  expect(withQuery(`${page}?q=x`, '')).toBe(page);
  expect(queryIn(page)).toBe('');
});
