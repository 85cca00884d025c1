import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnchors } from '../record/check-anchors.ts';
import { readRecord } from '../record/read-record.ts';
import { isBlank, type SourcePage } from '../source/page.ts';
import { readSources } from '../source/read-sources.ts';
import { editPage } from '../pipeline.ts';
import { heldBy } from './held-words.ts';
import { madeCorrections, madeKinds, type MadeKind } from './made-corrections.ts';
import type { Outcome } from './outcome.ts';
import { outcomesOf } from './outcomes.ts';
import { readSentIn, type SentIn } from './sent-in.ts';
import { isFree } from './sift.ts';
import { Sitting } from './sitting.ts';

let folder: string;
let pages: readonly SourcePage[];
const kinds = new Map<string, MadeKind>();

/** The archive's own pages and records, copied, and 200 files that are sent to it. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'two-hundred-'));
  for (const part of ['sources', 'authorities']) {
    await cp(path.join('content', part), path.join(folder, part), { recursive: true });
  }
  ({ pages } = await readSources(path.join(folder, 'sources'), false));
  await mkdir(path.join(folder, 'sent'));
  for (const [index, { kind, text }] of madeCorrections(pages, 200, 7).entries()) {
    const name = `${String(index).padStart(3, '0')}.json`;
    kinds.set(name, kind);
    await writeFile(path.join(folder, 'sent', name), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function sentIn(): Promise<SentIn> {
  const read = await readSentIn({
    names: [path.join(folder, 'sent')],
    sources: path.join(folder, 'sources'),
    authorities: path.join(folder, 'authorities'),
    kept: path.join(folder, 'kept.yaml'),
  });
  if (!('spots' in read)) throw new Error(JSON.stringify(read));
  return read;
}

const nameOf = ({ sent, problem }: Outcome): string =>
  path.basename(sent?.from.file ?? problem?.file ?? '');

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
  return { lines, held: heldBy(edited.pieces), pieces: edited.pieces.length };
}

describe('of 200 generated corrections', () => {
  let outcomes: Outcome[];

  test('one after the other is entered, each leaving its record valid and every line in its place', async () => {
    const before = new Map(
      await Promise.all(pages.map(async (it) => [it.source, await readingOf(it)] as const)),
    );
    const { archive, spots, refused } = await sentIn();
    const sitting = new Sitting(spots, archive);
    for (const spot of spots) {
      const [proposal] = spot;
      if (proposal === undefined || !isFree(spot)) continue;
      const why = null;
      await sitting.decide(new Map([[proposal.id, { what: 'accept', why }]]));
      const { page } = proposal.desk;
      const [was, is] = [before.get(page.source), await readingOf(page)];
      expect(is.lines).toEqual(page.lines.filter((it) => !isBlank(it)).map((it) => it.number));
      expect(is.pieces).toBe(was?.pieces);
      expect([...(was?.held ?? [])].filter((it) => !is.held.has(it))).toEqual([]);
    }
    outcomes = outcomesOf(spots, refused, sitting.verdicts, new Map());
  });

  test('every one has an end, and a reason that names what is wrong', () => {
    expect(new Set(outcomes.map(nameOf))).toEqual(new Set(kinds.keys()));
    for (const { kind, reason } of outcomes) {
      expect(['applied', 'done', 'conflicting', 'refused']).toContain(kind);
      if (kind === 'conflicting') expect(reason).toMatch(/^correction-(?:conflict): .+/);
      if (kind === 'refused') {
        expect(reason).toMatch(/^correction-(?:file|shape|source|anchor|words|loss): .+/);
      }
    }
  });

  test('the ends are those that their kinds have', () => {
    const kindsOf = (kind: MadeKind) => {
      const own = outcomes.filter((it) => kinds.get(nameOf(it)) === kind);
      return [...new Set(own.map((it) => it.kind))].toSorted();
    };
    expect(kindsOf('malformed')).toEqual(['refused']);
    expect(kindsOf('hostile')).toEqual(['refused']);
    // How many of them there are hangs on the pages of the archive.
    expect(kindsOf('stale')).toEqual(expect.arrayContaining(['applied', 'refused']));
    expect(kindsOf('conflicting')).toContain('conflicting');
    expect(kindsOf('agreeing')).toContain('applied');
    expect(kindsOf('good')).toEqual(expect.arrayContaining(['applied', 'conflicting']));
  });

  test('those that agree end alike', () => {
    const endOf = (at: number) =>
      outcomes.find((it) => nameOf(it) === `${String(at).padStart(3, '0')}.json`)?.kind;
    const step = 2 * madeKinds.length;
    const pairs = Array.from({ length: Math.ceil(200 / step) }, (_, index) => [
      endOf(index * step),
      endOf(index * step + 1),
    ]);
    // With more words around, one that could not be told from others can be.
    const told = pairs.filter(([good]) => good !== 'refused');
    expect(told.length).toBeGreaterThan(5);
    for (const [good, agreeing] of told) expect(agreeing).toBe(good);
  });

  test('entering them again changes nothing', async () => {
    const texts = () =>
      Promise.all(
        pages.map((it) =>
          readFile(path.join(folder, 'sources', it.source.replace(/\.txt$/, '.yaml')), 'utf8'),
        ),
      );
    const before = await texts();
    const { archive, spots } = await sentIn();
    const sitting = new Sitting(spots, archive);
    await sitting.decide(
      new Map(
        spots
          .filter(isFree)
          .flatMap((spot) => spot.map(({ id }) => [id, { what: 'accept', why: null }] as const)),
      ),
    );
    expect([...sitting.written]).toEqual([]);
    expect(await texts()).toEqual(before);
  });
});
