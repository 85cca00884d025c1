import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { RecordEmendation } from '../../src/model/index.ts';
import { readRecord } from '../record/read-records.ts';
import { recordWith, writeUnchanged, type DraftEmendation } from './write-record.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'record-')), 'sources');
  onTestFinished(() => rm(path.dirname(folder), { recursive: true }));
  file = path.join(folder, 'a.yaml');
});

test('a file that is not there is made, its folder too', async () => {
  await writeUnchanged(file, null, 'edition: 三版\n');
  expect(await readFile(file, 'utf8')).toBe('edition: 三版\n');
  expect(await readdir(folder)).toEqual(['a.yaml']);
});

test('a file that is as it was read is written, in whatever encoding it was', async () => {
  await writeUnchanged(file, null, '');
  await writeFile(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('甲\n', 'utf16le')]));
  await writeUnchanged(file, '甲\n', '乙\n');
  expect(await readFile(file, 'utf8')).toBe('乙\n');
});

test.each([
  ['has changed', '甲\n', '乙\n'],
  ['has come', null, '乙\n'],
  ['has gone', '甲\n', null],
])('a file that %s since it was read stays as it is', async (_, before, now) => {
  await writeUnchanged(file, null, '');
  if (now === null) await rm(file);
  else await writeFile(file, now);
  await expect(writeUnchanged(file, before, '丙\n')).rejects.toThrow('has changed since');
  expect(await readFile(file, 'utf8').catch(() => null)).toBe(now);
  expect((await readdir(folder)).filter((it) => it.endsWith('.new'))).toEqual([]);
});

test('of two that write at once, each having read the same, one is told', async () => {
  await writeUnchanged(file, null, '甲\n');
  const both = await Promise.allSettled([
    writeUnchanged(file, '甲\n', '乙\n'),
    writeUnchanged(file, '甲\n', '丙\n'),
  ]);
  expect(both.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

const entry = (line: number, read: string): RecordEmendation => ({
  line,
  read,
  as: '合',
  sure: true,
  why: '误读。',
  who: '甲',
});

/** The record with the emendations that are told: the number of one that it has, or a new one. */
function drafted(text: string | null, ...wanted: (number | RecordEmendation)[]): string {
  const before = text === null ? null : readRecord({ file: 'a.yaml', text }).record;
  const all = wanted.flatMap((it): DraftEmendation[] => {
    if (typeof it === 'object') return [{ entry: it, was: null }];
    const own = before?.emendations[it];
    return own === undefined ? [] : [{ entry: own, was: it }];
  });
  return written(text, all);
}

function written(text: string | null, emendations: readonly DraftEmendation[]): string {
  const after = recordWith(text, emendations);
  const { record, problems } = readRecord({ file: 'a.yaml', text: after });
  expect(problems).toEqual([]);
  expect(record?.emendations).toEqual(emendations.map((it) => it.entry));
  return after;
}

const own = `  - line: 3
    read: 企
    as: 合
    sure: true
    why: 误读。
    who: 甲
`;

describe('a first emendation', () => {
  test.each([
    ['where there is no record', null, `emendations:\n${own}`],
    ['in an empty record', '', `emendations:\n${own}`],
    ['under a list that is empty', 'emendations: []\n', `emendations:\n${own}`],
    ['under a key without a value', 'emendations:\n', `emendations:\n${own}`],
    ['after a comment that is all', '# 一版\n', `# 一版\n\nemendations:\n${own}`],
    [
      'before the lists that go after it',
      'edition: 三版\n\n# 地名\nplaces: []\n',
      `edition: 三版\n\nemendations:\n${own}\n# 地名\nplaces: []\n`,
    ],
    ['at the end', 'edition: 三版 # 见报眉\n', `edition: 三版 # 见报眉\n\nemendations:\n${own}`],
    [
      'with the line ends of the others',
      'edition: 三版\r\n',
      `edition: 三版\r\n\r\nemendations:\r\n${own.replaceAll('\n', '\r\n')}`,
    ],
  ])('%s', (_, text, expected) => {
    expect(drafted(text, entry(3, '企'))).toBe(expected);
  });
});

const list = `emendations:
  # 头版
  - line: 2
    read: "'甲\\""
    as: '"甲"'
    sure: true
    why: 引号。 # 常见

  # 第二条
  - line: 9
    read: 乙
    as: 一
    sure: false
    why: 存疑。
`;

test('an entry between others leaves them and their comments as they are', () => {
  expect(drafted(list, 0, entry(3, '企'), 1)).toBe(list.replace('# 常见\n', `# 常见\n${own}`));
});

test('an entry that is replaced keeps its comments and its place', () => {
  const other = { line: 2, read: '甲', as: '假', sure: true, why: '另说。', who: '乙' };
  const text = written(list, [{ entry: other, was: 0 }]);
  expect(text).toContain('  # 头版\n  - line: 2\n');
  expect(text).toContain('why: 另说。 # 常见\n    who: 乙\n');
  expect(text).not.toContain('# 第二条');
});

test('words that YAML would take for something else are words', () => {
  const strange = `- x|1|: a|# 无|"|'|~|*a|&a|!a|{a: 1}|a: b|<<|---|%a|@|\`| 甲 |0x1|2022-01-01|\\n`;
  for (const words of strange.split('|')) {
    drafted(list, { ...entry(1, words), as: words, why: words, who: words }, 0, 1);
  }
});
