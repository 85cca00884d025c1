import { afterEach, describe, expect, test } from 'vitest';
import type { PageFiles } from '../collections/page-files.ts';
import { readSources } from '../source/read-sources.ts';
import type { GivenPage } from './page-work.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const { pages: shipped, records } = await readSources('content/sources', true);

/** As many pages as are worth a thread. */
const pages = Array.from({ length: 23 }, (_, times) =>
  shipped.map((page): GivenPage => ({
    page: { ...page, id: `${page.id}-${times}` },
    record: records.get(page.id) ?? null,
  })),
).flat();

let workshop: Workshop;
afterEach(() => workshop.close());

async function workOn(cores: number) {
  workshop = openWorkshop(cores);
  const told: string[] = [];
  const readings = await workshop.read(pages, ({ page }) => told.push(page.id));
  const written: (readonly [string, PageFiles])[] = [];
  // Not in the order in which they were read.
  const asked = pages.toReversed().map(({ page: { id } }) => ({ id, asked: [] }));
  await workshop.write(asked, ({ id }, files) => written.push([id, files]));
  await workshop.close();
  return { readings, written, told: told.toSorted() };
}

test('several threads make what one makes, in the same order', async () => {
  const one = await workOn(1);
  expect(one.readings).toHaveLength(pages.length);
  expect(one.written.map(([id]) => id)).toEqual(pages.map(({ page }) => page.id).toReversed());
  expect(await workOn(3)).toEqual(one);
});

describe.each([
  ['one thread', 1],
  ['several threads', 3],
])('with %s', (_, cores) => {
  test('what is thrown over a page is thrown here', async () => {
    workshop = openWorkshop(cores);
    const broken = pages.with(50, { page: { ...shipped[0], lines: null }, record: null } as never);
    await expect(workshop.read(broken, () => undefined)).rejects.toThrow(TypeError);
  });

  test('what is thrown by who takes the files is, and they are given nothing more', async () => {
    workshop = openWorkshop(cores);
    await workshop.read(pages, () => undefined);
    let taken = 0;
    const asked = pages.map(({ page: { id } }) => ({ id, asked: [] }));
    const writing = workshop.write(asked, () => {
      taken += 1;
      if (taken === 5) throw new Error('no room');
    });
    await expect(writing).rejects.toThrow('no room');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(taken).toBe(5);
  });
});
