import fc from 'fast-check';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildCollections } from '../cli/build-collections.ts';
import { checkCodes, readDivisions } from '../gazetteer/division-files.ts';
import { editPage } from '../pipeline.ts';
import { checkAnchors } from '../record/check-anchors.ts';
import { readRecord } from '../record/read-records.ts';
import { isBlank, type SourcePage } from '../source/page.ts';
import { samplePage } from '../test/sample-page.ts';
import { readSources } from '../source/read-sources.ts';
import { anyPage, perturbedPage, realPages } from '../test/pages/any-page.ts';
import { hostileCases } from '../test/robustness/hostile-cases.ts';
import { askPage, mostQuestions } from './ask-page.ts';
import { askedPage } from './asked-page.ts';
import { startingRecord } from './starting-record.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const { divisions } = await readDivisions(folder('content/authorities'));
const pages = (
  await Promise.all(
    [
      'content/sources',
      'scripts/test/fixtures/papers/sources',
      'scripts/test/fixtures/pages',
      'scripts/test/fixtures/hostile',
    ].map((it) => pagesIn(folder(it))),
  )
)
  .flat()
  .concat(
    hostileCases()
      .filter(({ refused }) => refused === undefined || refused.rule.startsWith('record-'))
      .flatMap(({ name, text }) => (text === undefined ? [] : [samplePage(text, name)])),
  );

/** Fixtures of which many are called page.txt are read one folder at a time. */
async function pagesIn(path: string): Promise<readonly SourcePage[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const folders = entries.filter((it) => it.isDirectory());
  if (folders.length === 0) return (await readSources(path, false)).pages;
  const inside = await Promise.all(folders.map((it) => pagesIn(`${path}/${it.name}`)));
  return inside.flat();
}

function recordOf(page: SourcePage): string {
  const { questions, left } = askPage(askedPage(page, divisions));
  return startingRecord(page.source, questions, left);
}

/** The record with one entry brought to life, as an editor does it; one for each entry. */
function uncommented(record: string): string[] {
  const lines = record.split('\n');
  const bare = (line: string): string => line.replace(/^# /u, '');
  return lines.flatMap((line, at) => {
    const isEntry = /^# {3}- /u.test(line);
    const isSingle = /^# (?:publication|edition|date|district):/u.test(line);
    if (!isEntry && !isSingle) return [];
    let end = at + 1;
    while (/^# {3,}(?!-)\S/u.test(lines[end] ?? '')) end++;
    const header = lines.findLastIndex((it, index) => index < at && /^# [a-zA-Z]+:$/u.test(it));
    return [
      lines
        .map((it, index) =>
          (index >= at && index < end) || (isEntry && index === header) ? bare(it) : it,
        )
        .join('\n'),
    ];
  });
}

describe('a starting record', () => {
  test.each(pages.map((it) => [it.id, it] as const))(
    'of %s changes nothing, asks no more than there is room for, and its entries apply as they are',
    (_, page) => {
      const { questions, left } = askPage(askedPage(page, divisions));
      const whole = startingRecord(page.source, questions, left);
      const { record, problems } = readRecord({ file: 'a.yaml', text: whole });
      expect(problems).toEqual([]);
      expect(Object.values(record ?? {}).flat()).toEqual([]);

      const printed = page.lines.filter((it) => !isBlank(it)).length;
      expect(questions.length).toBeLessThanOrEqual(mostQuestions(printed));
      const weights = questions.map((it) => it.weight);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));

      const entries = uncommented(whole);
      expect(entries).toHaveLength(questions.reduce((sum, it) => sum + it.answers.length, 0));
      for (const text of entries) {
        const own = readRecord({ file: 'a.yaml', text });
        expect(own.problems, text).toEqual([]);
        if (own.record === null) continue;
        expect(checkAnchors(own.record, page, 'a.yaml'), text).toEqual([]);
        expect(checkCodes({ file: 'a.yaml', record: own.record }, divisions), text).toEqual([]);
        const edited = editPage(page, { file: 'a.yaml', record: own.record });
        expect(buildCollections([edited], divisions).problems, text).toEqual([]);
      }
    },
  );

  test('of any page is made of entries that stand on their lines', async () => {
    const anything = fc.oneof(anyPage, perturbedPage(await realPages()));
    fc.assert(
      fc.property(anything, fc.nat(), (page, seed) => {
        const entries = uncommented(recordOf(page));
        // One of each record: they are many, and read slowly.
        const text = entries[seed % entries.length] ?? '';
        const { record, problems } = readRecord({ file: 'a.yaml', text });
        expect(problems, text).toEqual([]);
        if (record !== null) expect(checkAnchors(record, page, 'a.yaml'), text).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    '𐀀𐀀"',
    '甲"𐀀𐀀',
    '𠮷𠮷"𠮷𠮷\n𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷',
    '𠮷𠮷的的𠮷𠮷，𠮷深人𠮷群众',
    `${'𠮷'.repeat(30)}\n${'𠮷'.repeat(30)}，的的`,
    '柳荫社区𠮷永安街𠮷\n𠮷永安街𠮷一巷。“𠮷',
  ])('of a page with characters of two units cuts none in two: %s', (text) => {
    const page = samplePage(text, 'a');
    for (const record of uncommented(recordOf(page))) {
      const read = readRecord({ file: 'a.yaml', text: record });
      expect(read.problems, record).toEqual([]);
      if (read.record !== null)
        expect(checkAnchors(read.record, page, 'a.yaml'), record).toEqual([]);
    }
  });

  test('of a page of sixty lines has less than forty questions', () => {
    expect(mostQuestions(60)).toBeLessThan(40);
  });

  test('says how many questions it leaves out', () => {
    expect(startingRecord('a.txt', [], 3)).toContain('另有 3 个次要的问题没有列出');
    expect(startingRecord('a.txt', [], 0)).not.toContain('没有列出');
  });
});
