import { describe, expect, test } from 'vitest';
import { linksFrom } from './relative.ts';

describe('linksFrom', () => {
  test.each([
    ['/index.html', 'pages/a.html', 'pages/a.html'],
    ['/', 'pages/a.html', 'pages/a.html'],
    ['/pieces/a.html', 'index.html', '../../index.html'],
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
    ['/pieces/a.html', 'https://example.org/a/b/', '../../places.html'],
  ])('from %s of the site at %s', (here, root, link) => {
    expect(linksFrom(here, root)('places.html')).toBe(link);
  });
});
