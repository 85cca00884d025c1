import { expect, test } from 'vitest';
import { fullAddress } from './full-address.ts';

test.each([
  ['pieces/a.html', 'https://example.org/a/b/', 'https://example.org/a/b/pieces/a.html'],
  ['pieces/a.html', 'https://example.org/a/b', 'https://example.org/a/b/pieces/a.html'],
  ['places.html', 'https://example.org', 'https://example.org/places.html'],
  ['index.html', 'https://example.org/a/', 'https://example.org/a/'],
  ['pieces/a.html', null, null],
])('%s of the site at %s', (address, root, full) => {
  expect(fullAddress(address, root)).toBe(full);
});
