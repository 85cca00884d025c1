import iconv from 'iconv-lite';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { noDivisions } from '../gazetteer/divisions.ts';
import { pageIdOf, readSources } from '../source/read-sources.ts';
import { hostileCases, layDown } from '../test/robustness/hostile-cases.ts';
import { addPages, settleName, takenNames, type AddOptions, type AddResult } from './add-pages.ts';
import { removeLeftovers, writeAside } from './write-aside.ts';

const paper = `临江区一版
滨河街道柳荫社区开展清洁行动
本报讯（记者 王小明）3月5日，临江区滨河街道柳荫社区组织党员和居民清理楼道，方便居民出行。
“环境好了，心情也好。”居民李大娘说。
`;
/** A text that shares nothing with the others. */
const other = (word: string): string =>
  `${word}春耕\n本报讯（记者 王小明）3月6日，${`${word}田间地头${word}机声隆隆${word}`.repeat(3)}。\n`;

let home: string;
let sources: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'adding-'));
  sources = path.join(home, 'content/sources');
  onTestFinished(() => rm(home, { recursive: true, force: true }));
});

async function lay(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(home, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

function add(args: readonly string[], options: Partial<AddOptions> = {}): Promise<AddResult> {
  return addPages(args, {
    sources,
    divisions: noDivisions,
    base: home,
    rename: false,
    dryRun: false,
    progress: () => undefined,
    ...options,
  });
}

const written = async (): Promise<string[]> => (await readdir(sources).catch(() => [])).toSorted();
const reasons = ({ refused }: AddResult): (readonly [string, string])[] =>
  refused.map(({ file, reason }) => [path.basename(file), reason] as const);

describe('a page text', () => {
  test.each([
    ['utf-8', Buffer.from(paper)],
    ['utf-8-bom', Buffer.from(`\uFEFF${paper}`)],
    ['gb18030', iconv.encode(paper, 'gb18030')],
    ['utf-16le', iconv.encode(paper, 'utf-16le', { addBOM: true })],
    ['utf-8', Buffer.from(paper.replaceAll('\n', '\r\n'))],
  ])('in %s is written byte for byte, with a record beside it', async (encoding, bytes) => {
    const result = await add([await lay('new/lin-jiang-1.txt', bytes)]);
    expect(result.refused).toEqual([]);
    expect(result.added).toMatchObject([
      { source: 'lin-jiang-1.txt', encoding, district: '临江区' },
    ]);
    expect(await written()).toEqual(['lin-jiang-1.txt', 'lin-jiang-1.yaml']);
    expect(await readFile(path.join(sources, 'lin-jiang-1.txt'))).toEqual(Buffer.from(bytes));
    expect(await readFile(path.join(sources, 'lin-jiang-1.yaml'), 'utf8')).toContain('问1');
  });

  test('is only looked at where nothing is to be written', async () => {
    const { added } = await add([await lay('a.txt', paper)], { dryRun: true });
    expect(added).toHaveLength(1);
    expect(await written()).toEqual([]);
  });

  test('is taken from folders within folders, in the order of their names', async () => {
    await lay('in/b.txt', other('稻'));
    await lay('in/a/z.TXT', other('麦'));
    await lay('in/notes.docx', 'x');
    await lay('in/.DS_Store', 'x');
    const result = await add(['in']);
    expect(result.added.map((it) => it.source)).toEqual(['z.txt', 'b.txt']);
    expect(result.skipped.map((it) => path.basename(it))).toEqual(['notes.docx']);
    expect(result.refused).toEqual([]);
  });

  test('that is named twice is added once', async () => {
    const file = await lay('a.txt', paper);
    expect((await add([file, 'a.txt'])).added).toHaveLength(1);
  });
});

describe('a text that is there already', () => {
  test('is refused, whatever its name', async () => {
    await add([await lay('a.txt', paper)]);
    expect(reasons(await add([await lay('b.txt', paper)]))).toEqual([['b.txt', 'same-bytes']]);
    expect(await written()).toEqual(['a.txt', 'a.yaml']);
  });

  test.each([
    ['in another encoding', iconv.encode(paper, 'gb18030')],
    ['with other line ends', Buffer.from(paper.replaceAll('\n', '\r\n'))],
    ['with blank lines at its end', Buffer.from(`${paper}\n\n`)],
  ])('is refused %s', async (_, bytes) => {
    await add([await lay('a.txt', paper)]);
    const result = await add([await lay('b.txt', bytes)]);
    expect(reasons(result)).toEqual([['b.txt', 'same-text']]);
    expect(result.refused[0]?.found).toContain('a.txt');
  });

  test('is refused within one run', async () => {
    const result = await add([await lay('1/a.txt', paper), await lay('2/b.txt', paper)]);
    expect(result.added).toHaveLength(1);
    expect(reasons(result)).toEqual([['b.txt', 'same-bytes']]);
  });

  test('and nearly the same is pointed out, and added', async () => {
    await add([await lay('a.txt', paper)]);
    const { added } = await add([await lay('b.txt', paper.replace('清理楼道', '清埋楼道'))]);
    expect(added[0]?.duplicate).toMatchObject({ name: 'a.txt' });
    expect(added[0]?.duplicate?.share).toBeGreaterThan(0.7);
  });
});

test('what is in the way of a name stays as it is', async () => {
  await lay('content/sources/a.yaml', 'edition: 三版\n');
  expect(reasons(await add([await lay('a.txt', paper)]))).toEqual([['a.txt', 'name-taken']]);
  expect(await readFile(path.join(sources, 'a.yaml'), 'utf8')).toBe('edition: 三版\n');
  expect(await written()).toEqual(['a.yaml']);
});

describe('what is no page text is refused with a reason, and the rest added', () => {
  test.each([
    ['empty', '', 'empty'],
    ['white space', ' \n\t\n', 'empty'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0xff]),
      'encoding',
    ],
    ['control characters', '\u0001\u0002\u0003\u0004版面\u0005\u0006', 'encoding'],
    ['a book', '春'.repeat(1_500_000), 'too-large'],
  ])('%s', async (_, content, reason) => {
    const result = await add([await lay('bad.txt', content), await lay('good.txt', paper)]);
    expect(reasons(result)).toEqual([['bad.txt', reason]]);
    expect(await written()).toEqual(['good.txt', 'good.yaml']);
    expect(result.refused[0]?.mend).not.toBe('');
  });

  test('a file that is not there, one of another kind', async () => {
    const result = await add(['none.txt', await lay('page.docx', paper)]);
    expect(reasons(result)).toEqual([
      ['none.txt', 'not-found'],
      ['page.docx', 'ending'],
    ]);
  });

  test('links, and folders named like pages', async () => {
    const file = await lay('a.txt', paper);
    await mkdir(path.join(home, 'in/folder.txt'), { recursive: true });
    await symlink(file, path.join(home, 'in/link.txt'));
    await symlink(home, path.join(home, 'in/up'));
    expect(reasons(await add(['in']))).toEqual([
      ['folder.txt', 'no-file'],
      ['up', 'no-file'],
      ['link.txt', 'no-file'],
    ]);
    expect(await written()).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('what nobody may read', async () => {
    const file = await lay('a.txt', paper);
    await chmod(file, 0);
    expect(reasons(await add([file]))).toEqual([['a.txt', 'unreadable']]);
  });

  test('a folder that cannot be written to is told, and nothing is left in it', async () => {
    await lay('content/sources', 'a file where the folder should be');
    const { refused, added } = await add([await lay('a.txt', paper)]);
    expect(added).toEqual([]);
    expect(refused).toMatchObject([{ reason: 'not-written' }]);
  });
});

test('a plain name that is free stays as it is', () => {
  const taken = takenNames([]);
  expect(settleName('/a/000_dd51.txt', taken, false)).toEqual({ name: '000_dd51' });
  expect(taken.has('000_dd51')).toBe(true);
});

describe('a name that cannot be part of an address', () => {
  test.each(['三版', '安阳日报 第3版', 'a b', '.hidden', '-x', 'con', 'a'.repeat(200), 'é'])(
    '%s is refused, and a free one proposed',
    (stem) => {
      const refusal = settleName(`/a/${stem}.txt`, takenNames([]), false);
      expect(refusal).toMatchObject({ reason: 'name-unsafe' });
      const proposal = /改名为 (\S+)\.txt/u.exec('mend' in refusal ? refusal.mend : '')?.[1] ?? '';
      expect(proposal).toMatch(/^[0-9a-z][0-9a-z_-]*$/u);
      expect(pageIdOf(proposal)).toBe(proposal);
    },
  );

  test('takes the proposal where the editor has said so', () => {
    const taken = takenNames([]);
    const named = settleName('三版.txt', taken, true);
    expect(named).toEqual({ name: pageIdOf('三版') });
    expect(settleName('/b/三版.txt', taken, true)).toEqual({ name: `${pageIdOf('三版')}-2` });
  });
});

describe('a name that is taken', () => {
  test.each([
    ['by a source', ['page.txt']],
    ['by a source in a folder', ['2023/page.TXT']],
    ['by a record that lost its source', ['page.yaml']],
    ['in other cases', ['PAGE.txt']],
  ])('%s is refused, and a free one proposed', (_, names) => {
    expect(settleName('/a/page.txt', takenNames(names), false)).toMatchObject({
      reason: 'name-taken',
      mend: expect.stringContaining('page-2.txt') as string,
    });
  });

  test('is what the same run has just given', () => {
    const taken = takenNames([]);
    settleName('/a/1.txt', taken, false);
    expect(settleName('/b/1.txt', taken, false)).toMatchObject({ reason: 'name-taken' });
    expect(settleName('/b/1.txt', taken, true)).toEqual({ name: '1-2' });
  });

  test('is not the proposal of another', () => {
    const taken = takenNames(['page.txt', 'page-2.txt']);
    expect(settleName('page.txt', taken, true)).toEqual({ name: 'page-3' });
  });
});

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aside-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

test('a file is written, and nothing beside it', async () => {
  await writeAside(path.join(folder, 'new/place'), 'a.txt', Uint8Array.of(0xff, 0, 0x0d));
  expect(await readFile(path.join(folder, 'new/place/a.txt'))).toEqual(
    Buffer.from([0xff, 0, 0x0d]),
  );
  expect(await readdir(path.join(folder, 'new/place'))).toEqual(['a.txt']);
});

test('what is there is never written over', async () => {
  await writeFile(path.join(folder, 'a.txt'), 'old');
  await expect(writeAside(folder, 'a.txt', 'new')).rejects.toThrow('EEXIST');
  expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test('what a killed run has left is removed, and nothing else', async () => {
  for (const name of ['.adding-77-a.txt', 'a.txt', '.adding', 'adding-77-a.txt']) {
    await writeFile(path.join(folder, name), '');
  }
  await removeLeftovers(folder);
  expect((await readdir(folder)).toSorted()).toEqual(['.adding', 'a.txt', 'adding-77-a.txt']);
});

/** Made while the archive reads them, or to be read by nobody: what a new page is not. */
const cases = hostileCases().filter(({ make }) => make?.changes !== true);

async function addAll(folder: string, content: string): Promise<AddResult> {
  return addPages([folder], {
    sources: path.join(content, 'sources'),
    divisions: noDivisions,
    base: folder,
    rename: true,
    dryRun: false,
    progress: () => undefined,
  });
}

test.each(cases.map((it) => [it.name, it] as const))(
  '%s is added so that the archive takes it, or refused',
  async (_, it) => {
    const home = await mkdtemp(path.join(tmpdir(), 'hostile-'));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    const folder = await mkdtemp(path.join(home, 'new-'));
    const content = path.join(home, 'content');
    await layDown(it, folder);
    const { added, refused, skipped } = await addAll(folder, content);
    if (it.make?.unreadable === true) {
      for (const name of await readdir(folder)) await chmod(path.join(folder, name), 0o600);
    }
    for (const refusal of refused) expect(refusal.mend).not.toBe('');
    const { pages, problems } = await readSources(path.join(content, 'sources'), true);
    // An archive to which nothing was added has no folder of sources.
    if (added.length === 0) expect(refused.length + skipped.length).toBeGreaterThan(0);
    else expect(problems).toEqual([]);
    expect(pages.map((page) => page.source)).toEqual(added.map((page) => page.source));
    if (it.refused?.rule === 'source-empty') expect(added).toEqual([]);
  },
);
