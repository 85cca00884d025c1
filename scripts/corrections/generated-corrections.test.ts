import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAnchors } from '../record/check-anchors.ts';
import { readRecord } from '../record/read-records.ts';
import { isBlank, type SourcePage } from '../source/page.ts';
import { readSources } from '../source/read-sources.ts';
import { editPage } from '../pipeline.ts';
import { Decider } from './decide.ts';
import { outcomesOf } from './outcomes.ts';
import { isFree } from './proposals.ts';
import { readSentIn, type SentIn } from './sent-in.ts';
import { placesRead } from './try-record.ts';

type Words = {
  readonly source: string;
  readonly line: number;
  readonly read: string;
  readonly as: string;
};

const han = fc.constantFrom(
  ...Array.from(
    '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么',
  ),
);

/** Words of some line and what they might be: a character other, missing or too many. */
function anyWords(pages: readonly SourcePage[]): fc.Arbitrary<Words> {
  const places = pages.flatMap((page) =>
    page.lines
      .filter((line) => line.text.trim().length > 1)
      .map((line) => ({ source: page.source, line: line.number, text: line.text })),
  );
  return fc
    .tuple(
      fc.constantFrom(...places),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(),
      fc.constantFrom('other', 'missing', 'too many'),
      han,
    )
    .map(([{ source, line, text }, start, length, at, change, character]) => {
      const from = start % text.length;
      const read = text.slice(from, from + length);
      const middle = at % read.length;
      const after = read.slice(change === 'too many' ? middle : middle + 1);
      const as = read.slice(0, middle) + (change === 'missing' ? '' : character) + after;
      return { source, line, read, as };
    });
}

let folder: string;
let pages: readonly SourcePage[];

/** The archive's own pages and records, copied, and the corrections that are sent to it, the same in every run. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'two-hundred-'));
  for (const part of ['sources', 'authorities']) {
    await cp(path.join('content', part), path.join(folder, part), { recursive: true });
  }
  ({ pages } = await readSources(path.join(folder, 'sources'), false));
  const made = fc.sample(anyWords(pages), { seed: 7, numRuns: 60 });
  const corrections = made.map((it) => ({ ...it, why: '像是误读。' }));
  await writeFile(path.join(folder, 'sent.json'), JSON.stringify({ corrections }));
});
afterAll(() => rm(folder, { recursive: true }));

async function sentIn(): Promise<SentIn> {
  const read = await readSentIn({
    names: [path.join(folder, 'sent.json')],
    sources: path.join(folder, 'sources'),
    authorities: path.join(folder, 'authorities'),
    decided: path.join(folder, 'decided.yaml'),
  });
  if (!('groups' in read)) throw new Error(JSON.stringify(read));
  return read;
}

/** What is read of a page with its record as it lies on disk; fails where the record is not valid. */
async function readingOf(page: SourcePage) {
  const file = path.join(folder, 'sources', page.source.replace(/\.txt$/, '.yaml'));
  const { record, problems } = readRecord({ file, text: await readFile(file, 'utf8') });
  expect(problems).toEqual([]);
  if (record === null) throw new Error(file);
  expect(checkAnchors(record, page, file)).toEqual([]);
  const edited = editPage(page, { file, record });
  const lines = edited.draft.regions.flatMap(({ lines: [first, last] }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return { lines, held: placesRead(edited.pieces), pieces: edited.pieces.length };
}

test('one generated correction after the other is entered, each leaving its record valid and every line in its place', async () => {
  const before = new Map(
    await Promise.all(pages.map(async (it) => [it.source, await readingOf(it)] as const)),
  );
  const { archive, groups, refused } = await sentIn();
  const decider = new Decider(groups, archive);
  for (const group of groups) {
    const [proposal] = group;
    if (proposal === undefined || !isFree(group)) continue;
    const why = null;
    await decider.decide(new Map([[proposal.id, { what: 'accept', why }]]));
    const { page } = proposal.page;
    const [was, is] = [before.get(page.source), await readingOf(page)];
    expect(is.lines).toEqual(page.lines.filter((it) => !isBlank(it)).map((it) => it.number));
    expect(is.pieces).toBe(was?.pieces);
    expect([...(was?.held ?? [])].filter((it) => !is.held.has(it))).toEqual([]);
  }
  const ends = outcomesOf(groups, refused, decider.verdicts, new Map()).map((it) => it.kind);
  expect(ends.filter((it) => it === 'applied').length).toBeGreaterThan(20);
  expect(
    new Set(ends).difference(new Set(['applied', 'done', 'conflicting', 'refused'])).size,
  ).toBe(0);
});

test('entering them again changes nothing', async () => {
  const texts = () =>
    Promise.all(
      pages.map((it) =>
        readFile(path.join(folder, 'sources', it.source.replace(/\.txt$/, '.yaml')), 'utf8'),
      ),
    );
  const before = await texts();
  const { archive, groups } = await sentIn();
  const decider = new Decider(groups, archive);
  await decider.decide(
    new Map(
      groups
        .filter(isFree)
        .flatMap((group) => group.map(({ id }) => [id, { what: 'accept', why: null }] as const)),
    ),
  );
  expect([...decider.written]).toEqual([]);
  expect(await texts()).toEqual(before);
});
