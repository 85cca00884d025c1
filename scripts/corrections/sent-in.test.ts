import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveFolder, sentCases, writeCases } from '../test/corrections/sent-cases.ts';
import { outcomesOf } from './outcomes.ts';
import { readersOf, whoOf, whyOf } from './proposals.ts';
import type { Sent } from './read-corrections.ts';
import { readSentIn, type SentIn } from './sent-in.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sent-in-'));
  await writeCases(folder);
});
afterAll(() => rm(folder, { recursive: true }));

async function sentIn(...files: string[]): Promise<SentIn> {
  const read = await readSentIn({
    names: files.map((it) => path.join(folder, it)),
    sources: `${archiveFolder}/sources`,
    authorities: `${archiveFolder}/authorities`,
    decided: `${archiveFolder}/decided.yaml`,
  });
  if (!('groups' in read)) throw new Error(JSON.stringify(read));
  return read;
}

test.each(sentCases)('%s', async (file, _, expected) => {
  const { groups, refused } = await sentIn(file);
  const all = outcomesOf(groups, refused, new Map(), new Map());
  expect(all.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(
    expected.map((it): unknown => expect.stringMatching(it)),
  );
});

test('an address in a file is the line and column that an editor sees there', async () => {
  const { refused } = await sentIn('in-an-issue-malformed.md', 'wrong-types.yaml');
  const [issue, types] = refused.map(
    ({ problem }) => `${problem.file}:${problem.line}:${problem.column}`,
  );
  expect(issue).toMatch(/malformed\.md:6:5$/);
  expect(types).toMatch(/wrong-types\.yaml:3:5$/);
});

describe('what agrees is one proposal', () => {
  test('with more words around or fewer, and counts its readers', async () => {
    const { groups } = await sentIn(
      'agreeing-one.yaml',
      'agreeing-wider.yaml',
      'agreeing-nameless.yaml',
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]?.[0]?.sent).toHaveLength(3);
    expect(groups[0]?.[0]?.change).toEqual({ from: 24, to: 25, text: '常' });
  });

  test('also where one of them copied what the record has', async () => {
    const { groups } = await sentIn('done-and-more.yaml', 'within-a-wide-anchor.yaml');
    expect(groups.map((it) => it.map(({ sent }) => sent.length))).toEqual([[2]]);
  });

  test('in the same file twice, it is one reader', async () => {
    const { groups, count } = await sentIn('good.yaml', 'good.yaml', '.');
    expect(groups.flat().filter(({ line }) => line === 5)).toHaveLength(1);
    expect(count).toBe((await sentIn('.')).count);
  });
});

test('words that have moved are proposed where they stand now', async () => {
  const { groups } = await sentIn('moved.yaml', 'moved-within-the-piece.yaml');
  expect(groups.flat().map((it) => it.line)).toEqual([5, 9]);
});

test('the id of a proposal does not hang on what it was sent with', async () => {
  const alone = await sentIn('good.yaml');
  const among = await sentIn('.');
  const [id] = alone.groups.flat().map((it) => it.id);
  expect(among.groups.flat().map((it) => it.id)).toContain(id);
});

test('nothing of what was sent reaches the prototype of anything', async () => {
  await sentIn('prototype-keys.json');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});

const sent = (digest: string, who?: string, why = '误读。'): Sent => ({
  correction: {
    ...{ source: 'a.txt', line: 1, read: '甲', as: '乙', why },
    ...(who === undefined ? {} : { who }),
  },
  from: { file: `${digest}.yaml`, text: '', digest },
  line: 1,
  column: 1,
});

test.each([
  ['two files, two names', [sent('1', '甲'), sent('2', '乙')], 2],
  ['two files without names', [sent('1'), sent('2')], 2],
  ['a name in two files', [sent('1', '甲'), sent('2', ' 甲')], 1],
  ['two names in a file', [sent('1', '甲'), sent('1', '乙')], 1],
  ['the same file twice', [sent('1'), sent('1')], 1],
])('readers are counted: %s', (_, list, count) => {
  expect(readersOf(list)).toBe(count);
});

test.each([
  [[sent('1', '甲'), sent('2', '乙'), sent('3', '甲')], '甲、乙'],
  [[sent('1', '甲'), sent('2')], '甲、读者'],
  [[sent('1'), sent('2')], '读者'],
  [[sent('1', ' 甲\n乙 ')], '甲 乙'],
  [
    Array.from({ length: 12 }, (_, n) => sent(String(n), `读者${n}`)),
    '读者0、读者1、读者2、读者3、读者4、读者5、读者6、读者7、读者8、读者9等12人',
  ],
])('who proposes it: %#', (list, who) => {
  expect(whoOf(list)).toBe(who);
});

test('the reason is the one that most give, on one line', () => {
  expect(whyOf([sent('1', '甲', '一'), sent('2', '乙', '二\n三'), sent('3', '丙', '二 三')])).toBe(
    '二 三',
  );
});
