import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { samplePage } from '../../archive/samples.ts';
import type { Page } from '../../model/index.ts';
import { jsonFile } from './json-file.ts';
import { sourcesOfPages } from './sources-of-pages.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

/** The sources as they are read from the file that is published of such pages. */
function published(pages: readonly object[]): unknown[] {
  const file = join(folder, 'pages.json');
  writeFileSync(file, [...jsonFile(pages as Record<string, unknown>[])].join(''));
  return [...sourcesOfPages(file)];
}

const sourcesOf = (pages: readonly Page[]): unknown[] =>
  pages.map(({ id: page, source, encoding, sha256 }) => ({ page, source, encoding, sha256 }));

test.each([0, 1, 3])('of %s pages', (count) => {
  const pages = Array.from({ length: count }, (_, at) => samplePage(`版-${at}`));
  expect(published(pages)).toEqual(sourcesOf(pages));
});

test('whatever a name says', () => {
  const pages = [',"lines":', '","lines":[', '}\\', '\u2028', '"'].map((source) =>
    samplePage('a', { source }),
  );
  expect(published(pages)).toEqual(sourcesOf(pages));
});

test('in whatever order the fields come', () => {
  const page = samplePage('a');
  const turned = Object.fromEntries(Object.entries(page).reverse());
  const deep = { deep: [{ a: 1, lines: [] }], ...page };
  expect(published([turned, deep])).toEqual(sourcesOf([page, page]));
});

test('of pages that are longer than what is read at a time', () => {
  const pages = Array.from({ length: 5 }, (_, at) =>
    samplePage(`${at}`, { source: '页'.repeat(400_000) }),
  );
  expect(published(pages)).toEqual(sourcesOf(pages));
});
