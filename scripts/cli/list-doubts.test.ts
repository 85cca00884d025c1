import { describe, expect, test } from 'vitest';
import { readRecord } from '../record/read-records.ts';
import { recordSchema, type EditorsRecord } from '../../src/model/index.ts';
import { listDoubts } from './list-doubts.ts';
import { readSources } from '../source/read-sources.ts';
import { samplePage } from '../test/sample-page.ts';
import type { SourcePage } from '../source/page.ts';
import { editPage } from '../pipeline.ts';

const { pages, records } = await readSources('content/sources', true);
const recordOf = (page: SourcePage): EditorsRecord | null => {
  const file = records.get(page.id);
  return file === undefined ? null : readRecord(file).record;
};
const edit = (page: SourcePage, record: EditorsRecord | null) =>
  editPage(page, record === null ? null : { file: 'record.yaml', record });

/** What is doubted because of its wording, not because of its layout. */
const ofWords = new Set([
  'quotes-unbalanced',
  'join-overlap',
  'name-look-alike',
  'word-look-alike',
  'word-doubled',
  'text-repeated',
  'clause-fragment',
  'habit-broken',
]);

describe.each(pages.map((page) => [page.id, page] as const))('%s as a stranger', (_, page) => {
  const { doubts } = edit(page, null);

  test('no line for the record is refused, and each one settles its doubt', () => {
    for (const doubt of doubts) {
      if (doubt.mend === '') continue;
      const { record, problems } = readRecord({ file: 'a.yaml', text: doubt.mend });
      expect(problems).toEqual([]);
      const left = edit(page, record).doubts.filter(
        (it) =>
          it.rule === doubt.rule && it.lines[0] === doubt.lines[0] && it.column === doubt.column,
      );
      expect(left, doubt.mend).toEqual([]);
    }
  });

  test('all of them together leave none', () => {
    const entries = new Map<string, unknown[]>();
    for (const { mend } of doubts) {
      if (mend === '') continue;
      const { record } = readRecord({ file: 'a.yaml', text: mend });
      for (const [key, list] of Object.entries(record ?? {})) {
        if (Array.isArray(list)) entries.set(key, [...(entries.get(key) ?? []), ...list]);
      }
    }
    const record = recordSchema.parse(Object.fromEntries(entries));
    expect(edit(page, record).doubts.filter((it) => ofWords.has(it.rule))).toEqual([]);
  });

  test('there are few enough to look at', () => {
    expect(doubts.filter((it) => ofWords.has(it.rule)).length).toBeLessThanOrEqual(10);
  });
});

test('the doubts find most of what the editors were sure of', () => {
  const sure = pages.flatMap((page) => {
    const { doubts } = edit(page, null);
    return (recordOf(page)?.emendations ?? [])
      .filter((it) => it.sure)
      .map(({ line }) => doubts.some((it) => it.lines[0] <= line && line <= it.lines[1]));
  });
  expect(sure.filter(Boolean).length / sure.length).toBeGreaterThanOrEqual(0.75);
});

test('what the records have settled is not doubted again', () => {
  for (const page of pages) {
    const { doubts } = edit(page, recordOf(page));
    expect(doubts.filter((it) => ofWords.has(it.rule))).toEqual([]);
  }
});

test('a doubt is printed with its place and its lines for the record', () => {
  const page = samplePage(
    '老旧小区换新颜\n\n□本报记者 王嘉晨\n\n居民们纷纷表示,社区干部深人群众,办了不少好事。',
    'a',
  );
  expect(listDoubts([edit(page, null)])).toBe(`a.txt:5:13  word-look-alike
  found:    深人群众
  expected: 深入群众 (lone characters that look like a word are none)
  to mend:  paste into a.yaml:
emendations:
  - line: 5
    read: 深人群众
    as: 深入群众
    sure: false
    why: “深人”不成词，与“深入”形近，疑是误读。

One doubt.`);
});
