import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { idSchema } from '../../src/model/index.ts';
import { pageIdOf, readSources } from './read-sources.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sources-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

const problemsOf = async (withRecords = true) =>
  (await readSources(folder, withRecords)).problems.map(({ rule, file, line }) => [
    rule,
    path.basename(file),
    line,
  ]);

test('pages come in the order of their names, with their records', async () => {
  await put({ 'b.txt': '乙\n', 'a.txt': '甲\n\n', 'a.yaml': 'edition: 一版', 'notes.md': '#' });
  const { pages, records, problems } = await readSources(folder, true);
  expect(problems).toEqual([]);
  expect(pages.map((page) => page.id)).toEqual(['a', 'b']);
  expect(pages[0]).toMatchObject({
    source: 'a.txt',
    encoding: 'utf-8',
    lines: [
      { number: 1, text: '甲' },
      { number: 2, text: '' },
    ],
  });
  expect([...records]).toEqual([
    ['a', { file: path.posix.join(folder, 'a.yaml'), text: 'edition: 一版' }],
  ]);
});

test('the hash is that of the bytes, not of the text', async () => {
  await put({ 'a.txt': '甲\n', 'b.txt': '\uFEFF甲\n' });
  const { pages } = await readSources(folder, true);
  expect(new Set(pages.map((page) => page.sha256)).size).toBe(2);
  expect(pages[0]?.sha256).toBe(createHash('sha256').update('甲\n').digest('hex'));
});

test('records can be left out', async () => {
  await put({ 'a.txt': '甲', 'a.yaml': 'edition: 一版', 'gone.yaml': '' });
  const { records, problems } = await readSources(folder, false);
  expect(records.size).toBe(0);
  expect(problems).toEqual([]);
});

test('folders below are read too', async () => {
  await put({ '2023/a.txt': '甲', '2023/a.yaml': '', '2024/b.txt': '乙' });
  const { pages, records, problems } = await readSources(folder, true);
  expect(problems).toEqual([]);
  expect(pages.map((page) => page.source)).toEqual(['2023/a.txt', '2024/b.txt']);
  expect([...records.keys()]).toEqual(['a']);
});

describe('what is wrong is told, all of it at once', () => {
  test('an empty source, and one of nothing but white space', async () => {
    await put({ 'a.txt': '', 'b.txt': ' \n\u3000\n\t\n' });
    expect(await problemsOf()).toEqual([
      ['source-empty', 'a.txt', 1],
      ['source-empty', 'b.txt', 1],
    ]);
  });

  test('bytes in no encoding: the line and the offset of the first', async () => {
    await put({
      'a.txt': Buffer.concat([Buffer.from('甲\n乙\n'), Buffer.from([0xff, 0x80, 0xff])]),
    });
    const { problems } = await readSources(folder, true);
    expect(problems).toMatchObject([{ rule: 'source-encoding', line: 3 }]);
    expect(problems[0]?.found).toContain('ff 80 ff at offset 8');
  });

  test.each([
    ['in two folders', '2023/a.txt', '2024/a.txt'],
    ['but for upper and lower case', 'a.txt', 'b/A.TXT'],
  ])('two sources of one name %s', async (_, one, other) => {
    await put({ [one]: '甲', [other]: '乙' });
    const { problems } = await readSources(folder, true);
    expect(problems).toMatchObject([{ rule: 'source-name' }]);
    expect(`${problems[0]?.file ?? ''} ${problems[0]?.found ?? ''}`).toContain(one);
    expect(`${problems[0]?.file ?? ''} ${problems[0]?.found ?? ''}`).toContain(other);
  });

  test('a record without its source', async () => {
    await put({ 'a.txt': '甲', 'b.yaml': '' });
    expect(await problemsOf()).toEqual([['record-without-source', 'b.yaml', null]]);
  });

  // Either the record is taken or the difference is complained of; it must not be passed over.
  test('a record whose name differs from its source in case', async () => {
    await put({ 'A.txt': '甲', 'a.yaml': 'edition: 一版' });
    const { pages, records, problems } = await readSources(folder, true);
    const taken = pages.some((page) => records.has(page.id));
    expect(taken || problems.length > 0).toBe(true);
  });

  test('two records for one source', async () => {
    await put({ 'a.txt': '甲', 'a.yaml': 'edition: 一版', 'a.yml': 'edition: 二版' });
    expect(await problemsOf()).toHaveLength(1);
  });

  test('a folder with the name of a source', async () => {
    await put({ 'a.txt/b.txt': '甲' });
    expect(await problemsOf()).toEqual([['source-unreadable', 'a.txt', null]]);
  });

  test('a sources folder that is not there', async () => {
    const { pages, problems } = await readSources(path.join(folder, 'nowhere'), true);
    expect(pages).toEqual([]);
    expect(problems).toMatchObject([
      { rule: 'source-unreadable', file: path.join(folder, 'nowhere') },
    ]);
  });

  test('of several files', async () => {
    await put({
      'a.txt': '',
      'b.txt': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
      'c.yaml': '',
      'd.txt': '甲',
      'x/d.txt': '乙',
    });
    const rules = (await problemsOf()).map(([rule]) => rule);
    expect(rules.toSorted()).toEqual([
      'record-without-source',
      'source-empty',
      'source-encoding',
      'source-name',
    ]);
  });
});

describe('what is no file is refused, not followed and not waited for', () => {
  test('a folder of the name of a source or a record', async () => {
    await put({ 'a.txt/b.md': '', 'c.txt': '甲', 'c.yaml/d.md': '' });
    expect(await problemsOf()).toEqual([
      ['source-unreadable', 'a.txt', null],
      ['source-unreadable', 'c.yaml', null],
    ]);
  });

  test('a link to a file, to a folder, to nothing and to itself', async () => {
    await put({ 'a.txt': '甲', 'b/c.txt': '乙' });
    await symlink(path.join(folder, 'a.txt'), path.join(folder, 'd.txt'));
    await symlink(path.join(folder, 'b'), path.join(folder, 'e'));
    await symlink('nothing', path.join(folder, 'f.txt'));
    await symlink('g.txt', path.join(folder, 'g.txt'));
    const { pages, problems } = await readSources(folder, true);
    expect(pages.map(({ source }) => source)).toEqual(['a.txt', 'b/c.txt']);
    expect(problems.map(({ rule, file }) => [rule, path.basename(file)]).sort()).toEqual(
      ['d.txt', 'e', 'f.txt', 'g.txt'].map((name) => ['source-unreadable', name]),
    );
  });

  test('a record that is no text', async () => {
    await put({ 'a.txt': '甲', 'a.yaml': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) });
    expect(await problemsOf()).toEqual([['source-encoding', 'a.yaml', 1]]);
  });
});

test('an empty folder has no pages and no problems', async () => {
  expect(await readSources(folder, true)).toEqual({ pages: [], records: new Map(), problems: [] });
});

test.each(['000_dd514e408ba6e15e', 'A06', '2023-09-14_3'])('%s is an id already', (stem) => {
  expect(pageIdOf(stem)).toBe(stem);
});

test('a Chinese name is romanised and told apart by its hash', () => {
  expect(pageIdOf('安阳日报 第3版')).toMatch(/^an-yang-ri-bao-di-3-ban-[0-9a-f]{8}$/);
  expect(pageIdOf('一版')).not.toBe(pageIdOf('壹版'));
});

test('a name too long to have a line put behind it becomes a shorter one', () => {
  expect(pageIdOf('a'.repeat(120))).toBe('a'.repeat(120));
  expect(pageIdOf('a'.repeat(121))).toMatch(/^a{60}-[0-9a-f]{8}$/);
});

test.each(['con', 'CON', 'nul', 'Aux', 'com1', 'LPT9'])('%s names a device on Windows', (stem) => {
  expect(pageIdOf(stem)).not.toBe(stem);
  expect(pageIdOf(stem)).toMatch(/^[a-z0-9]+-[0-9a-f]{8}$/);
});

test.each(['', '…', '-x', '_x', 'a b', 'a.b', 'é', '第１版', '🗞️', '../x'])(
  '%j becomes one',
  (stem) => {
    expect(idSchema.safeParse(pageIdOf(stem)).success).toBe(true);
    expect(pageIdOf(stem)).not.toBe(stem);
  },
);

describe('for any name', () => {
  const stem = fc.string({ unit: 'grapheme', maxLength: 120 });

  test('the id is ASCII, short enough for a file name, and always the same', () => {
    fc.assert(
      fc.property(stem, (it) => {
        const id = pageIdOf(it);
        expect(idSchema.safeParse(id).success).toBe(true);
        expect(id.length).toBeLessThanOrEqual(Math.max(it.length, 70));
        expect(pageIdOf(it)).toBe(id);
      }),
    );
  });

  test('two names are two ids', () => {
    fc.assert(
      fc.property(stem, stem, (a, b) => {
        fc.pre(a !== b);
        expect(pageIdOf(a)).not.toBe(pageIdOf(b));
      }),
    );
  });
});
