import { describe, expect, test } from 'vitest';
import { idSchema } from '../model/index.ts';
import { placeAddress, sheetAddress, sheetName } from './addresses.ts';
import { fullAddress, linksFrom } from './links.ts';

describe('linksFrom', () => {
  test.each([
    ['/index.html', 'pages/a.html', 'pages/a.html'],
    ['/', 'pages/a.html', 'pages/a.html'],
    ['/pieces/a.html', 'index.html', '../index.html'],
    ['/pieces/a', 'pieces/b.html#p3', '../pieces/b.html#p3'],
    ['/pieces/a.html', '/assets/paper.css', '../assets/paper.css'],
    ['/404.html', 'places.html', 'places.html'],
  ])('from %s to %s', (here, address, link) => {
    expect(linksFrom(here, null)(address)).toBe(link);
  });

  test.each([
    ['/404.html', 'https://example.org/a/b/', '/a/b/places.html'],
    ['/404.html', 'https://example.org/a/b', '/a/b/places.html'],
    ['/404.html', 'https://example.org', '/places.html'],
    ['/pieces/a.html', 'https://example.org/a/b/', '../places.html'],
  ])('from %s of the site at %s', (here, root, link) => {
    expect(linksFrom(here, root)('places.html')).toBe(link);
  });
});

test.each([
  ['pieces/a.html', 'https://example.org/a/b/', 'https://example.org/a/b/pieces/a.html'],
  ['pieces/a.html', 'https://example.org/a/b', 'https://example.org/a/b/pieces/a.html'],
  ['places.html', 'https://example.org', 'https://example.org/places.html'],
  ['index.html', 'https://example.org/a/', 'https://example.org/a/'],
  ['pieces/a.html', null, null],
])('%s of the site at %s', (address, root, full) => {
  expect(fullAddress(address, root)).toBe(full);
});

test.each([
  ['captions.html', 1, 'captions.html'],
  ['captions.html', 2, 'captions.2.html'],
  ['places/a-2.html', 10, 'places/a-2.10.html'],
])('%s, sheet %i', (address, number, expected) => {
  expect(sheetAddress(address, number)).toBe(expected);
});

test('the route of a sheet gives its address, and no place can have it', () => {
  const name = sheetName('a', 2);
  expect(placeAddress(name)).toBe(sheetAddress(placeAddress('a'), 2));
  expect(idSchema.safeParse(name).success).toBe(false);
});
