import { describe, expect, test } from 'vitest';
import { runArchive } from './run-archive.ts';
import { realPages } from './any-page.ts';
import { buildCollections } from '../../cli/build-collections.ts';
import { editPage } from '../../pipeline.ts';

test('the committed collections are what the build script makes of the sources', async () => {
  const { code, errors } = await runArchive(['--check']);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
});

describe('the five pages without their records', async () => {
  const pages = await realPages();

  test('are there', () => {
    expect(pages).toHaveLength(5);
  });

  test('are read into collections that obey their schemas', () => {
    const { counts, problems } = buildCollections(pages.map((page) => editPage(page, null)));
    expect(problems).toEqual([]);
    expect(counts.pages).toBe(5);
    expect(counts.pieces).toBeGreaterThan(20);
  });
});
