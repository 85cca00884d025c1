import { describe, expect, test } from 'vitest';
import { linksFrom } from './relative.ts';

describe('linksFrom', () => {
  test.each([
    ['/index.html', 'pages/a.html', 'pages/a.html'],
    ['/', 'pages/a.html', 'pages/a.html'],
    ['/pieces/a.html', 'index.html', '../index.html'],
    ['/pieces/a', 'pieces/b.html#p3', '../pieces/b.html#p3'],
    ['/pieces/a.html', '/assets/paper.css', '../assets/paper.css'],
  ])('from %s to %s', (here, address, link) => {
    expect(linksFrom(here)(address)).toBe(link);
  });
});
