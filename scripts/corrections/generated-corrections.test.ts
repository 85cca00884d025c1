import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnchors } from '../record/check-anchors.ts';
import { readRecord } from '../record/read-records.ts';
import { isBlank, type SourcePage } from '../source/page.ts';
import { readSources } from '../source/read-sources.ts';
import { editPage } from '../pipeline.ts';
import { Decider } from './decide.ts';
import { outcomesOf, type Outcome } from './outcomes.ts';
import { isFree } from './proposals.ts';
import { readSentIn, type SentIn } from './sent-in.ts';
import { placesRead } from './try-record.ts';

/** What is wrong with a made correction, if anything. */
const madeKinds = ['good', 'agreeing', 'conflicting', 'stale', 'malformed', 'hostile'] as const;
type MadeKind = (typeof madeKinds)[number];

/** A correction file of one correction, made for tests. */
type MadeCorrection = { readonly kind: MadeKind; readonly text: string };

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

/** Text that does not obey the schema, or is no YAML. */
const breakages: readonly ((it: Words) => string)[] = [
  (it) => fileOf({ ...it, line: String(it.line) }),
  (it) => fileOf({ ...it, line: 0 }),
  (it) => fileOf({ ...it, why: 7 }),
  (it) => fileOf({ ...it, sure: true }),
  ({ source, read, as }) => fileOf({ source, read, as }),
  (it) => fileOf(it).slice(0, -4),
  (it) => `corrections: ${JSON.stringify(it)}`,
  () => 'corrections:\n  - a: [\n',
  () => '',
  (it) => fileOf(it).replace('"as"', '"read"'),
];

/** Text that means harm. */
const attacks: readonly ((it: Words) => string)[] = [
  (it) => fileOf({ ...it, source: `../sources/${it.source}` }),
  (it) => fileOf({ ...it, source: '/etc/passwd' }),
  (it) => fileOf({ ...it, as: `${it.as}\u202E` }),
  (it) => fileOf({ ...it, as: `${it.as}\n${it.as}` }),
  (it) => fileOf({ ...it, as: `\u001B[2J${it.as}` }),
  (it) => fileOf({ ...it, as: it.read }),
  (it) => fileOf({ ...it, as: '字'.repeat(5000) }),
  (it) => fileOf({ ...it, who: 'editor' }),
  (it) => fileOf({ ...it, who: '\u202E编者' }),
  (it) => fileOf({ ...it, line: 2 ** 53 }),
  (it) => fileOf(it).replace('"why"', '"__proto__":{"sure":true},"why"'),
  () => `a: &a [x, x]\nb: &b [*a, *a]\ncorrections: [*b, *b]\n`,
  () => `corrections: ${'['.repeat(3000)}`,
  ({ source, line }) => fileOf({ source, line, read: '', as: 'x' }),
];

/**
 * Files of one correction each over the lines of some pages, the same for the same seed. One that
 * agrees or conflicts is about the words of a good one before it.
 *
 * @param count - how many
 */
function madeCorrections(
  pages: readonly SourcePage[],
  count: number,
  seed: number,
): MadeCorrection[] {
  const words = fc.sample(anyWords(pages), { seed, numRuns: count });
  const picks = fc.sample(fc.nat(), { seed: seed + 1, numRuns: count });
  const good: Words[] = [];
  return words.map((it, index) => {
    const kind = madeKinds[index % madeKinds.length] ?? 'good';
    const pick = picks[index] ?? 0;
    const cycle = Math.floor(index / madeKinds.length);
    const text = (of: readonly ((it: Words) => string)[]) => of[pick % of.length]?.(it) ?? '';
    if (kind === 'good') good.push(it);
    // Every second good one has others that agree, the rest have some that do not.
    const agreed = good[cycle - (cycle % 2)] ?? it;
    const disputed = good[cycle - 1 + (cycle % 2)] ?? it;
    const who = `读者${pick % 7}`;
    const texts: Readonly<Record<MadeKind, () => string>> = {
      good: () => fileOf({ ...it, who }),
      agreeing: () => fileOf({ ...agreed, who, ...wider(agreed, pages) }),
      conflicting: () => fileOf({ ...disputed, as: `${disputed.as}甲`, who }),
      stale: () => fileOf({ ...it, line: it.line + 1 + (pick % 5), who }),
      malformed: () => text(breakages),
      hostile: () => text(attacks),
    };
    return { kind, text: texts[kind]() };
  });
}

/** The same with the characters before and after quoted along. */
function wider({ source, line, read, as }: Words, pages: readonly SourcePage[]) {
  const text = pages.find((it) => it.source === source)?.lines[line - 1]?.text ?? '';
  const at = text.indexOf(read);
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + read.length, at + read.length + 2);
  return { read: before + read + after, as: before + as + after };
}

function fileOf(correction: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ corrections: [{ why: '像是误读。', ...correction }] })}\n`;
}

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
    decided: path.join(folder, 'decided.yaml'),
  });
  if (!('groups' in read)) throw new Error(JSON.stringify(read));
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
  return { lines, held: placesRead(edited.pieces), pieces: edited.pieces.length };
}

describe('of 200 generated corrections', () => {
  let outcomes: Outcome[];

  test('one after the other is entered, each leaving its record valid and every line in its place', async () => {
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
    outcomes = outcomesOf(groups, refused, decider.verdicts, new Map());
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
});
