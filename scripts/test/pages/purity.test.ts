import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCollections } from '../../cli/build-collections.ts';
import type { SourcePage } from '../../source/page.ts';
import { editPage } from '../../pipeline.ts';
import { anyPage, perturbedPage, realPages } from './any-page.ts';

const pages = await realPages();

/** Refuses every later change to a value and to all within. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const own of Object.values(value)) freeze(own);
  return value;
}

const written = (source: SourcePage) => [...buildCollections([editPage(source, null)]).files];

describe.each([
  ['any text', anyPage, 60],
  ['a real page with things done to it', perturbedPage(pages), 25],
] as const)('%s', (_, page, numRuns) => {
  test('is read and written without a change to what was given', () => {
    fc.assert(
      fc.property(page, (source) => {
        const before = structuredClone(source);
        buildCollections([freeze(editPage(freeze(source), null))]);
        expect(source).toEqual(before);
      }),
      { numRuns },
    );
  });

  test('gives the same files every time', () => {
    fc.assert(
      fc.property(page, (source) => {
        expect(written(structuredClone(source))).toEqual(written(source));
      }),
      { numRuns },
    );
  });
});

test('what a page becomes does not depend on the pages before it', () => {
  const alone = pages.map((page) => editPage(page, null));
  const backwards = pages
    .toReversed()
    .map((page) => editPage(page, null))
    .toReversed();
  expect(backwards).toEqual(alone);
});

test('a page more leaves the entries of the others’ pieces as they are', () => {
  const edited = pages.map((page) => editPage(page, null));
  const all = buildCollections(edited).files;
  const own = ['pages/', 'pieces/', 'captions/', 'datelines/'];
  for (const [file, text] of buildCollections(edited.slice(1)).files) {
    if (own.some((folder) => file.startsWith(folder))) expect(all.get(file)).toBe(text);
  }
});
