import fc from 'fast-check';
import {
  appendFile,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keptFile } from '../kept/kept-place.ts';
import { root } from '../cli/paths.ts';
import { readGiven } from './given.ts';
import { makeArchive, type MakingOptions } from './make-archive.ts';

const shipped = path.join(root, 'content');
const oneSource = '000_dd514e408ba6e15e';

let base: string;
let content: string;

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'second-run-'));
});
afterAll(() => rm(base, { recursive: true }));

/** An archive of the shipped pages, made, with what is noted of it. */
beforeEach(async () => {
  content = path.join(await mkdtemp(path.join(base, 'archive-')), 'content');
  for (const name of ['sources', 'authorities']) {
    await cp(path.join(shipped, name), path.join(content, name), { recursive: true });
  }
  await make();
});

const sources = (name: string) => path.join(content, 'sources', name);

async function make(
  options: Partial<MakingOptions & { records: boolean; from: string }> = {},
): Promise<{ code: 'made' | 'refused'; rules: string[]; doubts: number; emendations: number }> {
  const { records = true, from = content, ...making } = options;
  const folders = {
    sources: path.join(from, 'sources'),
    authorities: path.join(from, 'authorities'),
  };
  const given = await readGiven(folders, records);
  const made = await makeArchive(given, {
    out: content,
    what: 'changes',
    program: 'one',
    ...making,
  });
  const { doubts, emendations } = 'figures' in made ? made.figures : { doubts: 0, emendations: 0 };
  return {
    code: made.problems.length > 0 ? 'refused' : 'made',
    rules: made.problems.map(({ rule }) => rule),
    doubts,
    emendations,
  };
}

type State = ReadonlyMap<string, { readonly text: string; readonly inode: number }>;

/** All files below a folder but the sources, with what stands in them; of links, that they are some. */
async function state(folder: string = content): Promise<State> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Map<string, { text: string; inode: number }>();
  for (const entry of entries) {
    const place = path.join(entry.parentPath, entry.name);
    const file = path.relative(folder, place);
    if (entry.isDirectory() || /^(?:sources|authorities)\b/.test(file)) continue;
    const text = entry.isFile() ? await readFile(place, 'utf8') : 'a link';
    found.set(file, { text, inode: (await lstat(place)).ino });
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const texts = (it: State) => new Map([...it].map(([file, { text }]) => [file, text]));

/** What a run makes of the same sources that knows of none before, in a folder of its own. */
async function madeAfresh(options: Parameters<typeof make>[0] = {}) {
  const clean = path.join(await mkdtemp(path.join(base, 'clean-')), 'content');
  const result = await make({ ...options, from: content, out: clean, what: 'all' });
  return { ...result, files: texts(await state(clean)) };
}

/** Runs again, holds the result against a clean run's, and tells which files stayed the very ones. */
async function runAgain(options: Parameters<typeof make>[0] = {}) {
  const before = await state();
  const { files, ...clean } = await madeAfresh(options);
  const again = await make(options);
  const after = await state();
  expect(again).toEqual(clean);
  expect(texts(after)).toEqual(files);
  expect((await readdir(content)).filter((name) => name.startsWith('.'))).toEqual([]);
  return [...after]
    .filter(([file, { inode }]) => before.get(file)?.inode !== inode)
    .map(([it]) => it);
}

const change = async (file: string, how: (text: string) => string) => {
  await writeFile(file, how(await readFile(file, 'utf8')));
};

describe('a second run makes what a clean one makes, and touches nothing else', () => {
  test('where nothing has changed', async () => {
    expect(await runAgain()).toEqual([]);
  });

  test('a line of a source', async () => {
    await change(sources(`${oneSource}.txt`), (text) => text.replace('。', '！'));
    const touched = await runAgain();
    expect(touched).not.toEqual([]);
    expect(touched.length).toBeLessThan(20);
    expect(touched.filter((file) => file.startsWith('pages/'))).toEqual([`pages/${oneSource}.md`]);
  });

  test('a source that comes, and one that goes', async () => {
    await writeFile(sources('new.txt'), await readFile(sources(`${oneSource}.txt`)));
    expect(await runAgain()).toContain('pages/new.md');
    await rm(sources('new.txt'));
    expect(await runAgain()).not.toContain(`pages/${oneSource}.md`);
  });

  test('a source of another name', async () => {
    for (const end of ['txt', 'yaml'])
      await rename(sources(`${oneSource}.${end}`), sources(`other.${end}`));
    expect(await runAgain()).toContain('pages/other.md');
  });

  test('a source in another folder, and one in another encoding', async () => {
    await mkdir(sources('2023'));
    await rename(sources(`${oneSource}.txt`), sources(`2023/${oneSource}.txt`));
    expect(await runAgain()).toContain(`pages/${oneSource}.md`);
    await change(sources(`2023/${oneSource}.txt`), (text) => `\uFEFF${text}`);
    expect(await runAgain()).toContain(`pages/${oneSource}.md`);
  });

  test('no sources at all, and then again', async () => {
    await rename(path.join(content, 'sources'), path.join(content, '..', 'sources'));
    await mkdir(path.join(content, 'sources'));
    await runAgain();
    await rm(path.join(content, 'sources'), { recursive: true });
    await rename(path.join(content, '..', 'sources'), path.join(content, 'sources'));
    await runAgain();
  });

  test('a record that changes, goes and comes', async () => {
    const record = sources(`${oneSource}.yaml`);
    const text = await readFile(record, 'utf8');
    await change(record, (it) => it.replaceAll(/^ {4}why: .*$/gmu, '    why: 别的缘故。'));
    expect(await runAgain()).not.toEqual([]);
    await rm(record);
    expect(await runAgain()).not.toEqual([]);
    await writeFile(record, text);
    expect(await runAgain()).not.toEqual([]);
  });

  test('without the records, and with them again', async () => {
    expect(await runAgain({ records: false })).not.toEqual([]);
    expect(await runAgain()).not.toEqual([]);
  });

  test('the national list', async () => {
    const folder = path.join(content, 'authorities', 'divisions');
    await rm(path.join(folder, (await readdir(folder)).find((it) => /^\d/.test(it)) ?? ''));
    expect(await runAgain()).not.toEqual([]);
    await rm(folder, { recursive: true });
    expect(await runAgain()).not.toEqual([]);
  });

  test('a page that settles what is asked about another', async () => {
    // There are four of this name; the second page says which.
    await writeFile(sources('asks.txt'), '开展活动\n\n本报讯 7月3日，鼓楼区开展活动。\n');
    const { doubts } = await make();
    await writeFile(
      sources('tells.txt'),
      '志愿者来了\n\n本报讯 7月3日，志愿者来到福州市鼓楼区。\n',
    );
    expect(await runAgain()).toContain('pages/asks.md');
    expect((await make()).doubts).toBeLessThan(doubts);
    await rm(sources('tells.txt'));
    expect(await runAgain()).toContain('pages/asks.md');
  });

  test('another program', async () => {
    expect(await runAgain({ program: 'two' })).toEqual([]);
  });
});

describe('what somebody did to the collections is undone', () => {
  const piece = () => path.join(content, 'pieces', `${oneSource}-5.md`);

  test.each<[string, () => Promise<void>]>([
    ['a file that was written to', () => appendFile(piece(), '乙')],
    [
      'one with another text of the same length',
      () => change(piece(), (text) => text.replace('。', '，')),
    ],
    ['one that is gone', () => rm(piece())],
    [
      'one that is a folder',
      async () => {
        await rm(piece());
        await mkdir(path.join(piece(), 'in'), { recursive: true });
      },
    ],
    [
      'one that is a link to its like',
      async () => {
        await rename(piece(), path.join(content, '..', 'like'));
        await symlink('../../like', piece());
      },
    ],
    ['a collection that is gone', () => rm(path.join(content, 'pieces'), { recursive: true })],
    ['an entry of many pages', () => rm(path.join(content, 'places'), { recursive: true })],
    ['a file more', () => writeFile(path.join(content, 'places', 'own.md'), '---\n')],
    [
      'a folder more',
      async () => {
        await mkdir(path.join(content, 'places', 'own', 'more'), { recursive: true });
      },
    ],
  ])('%s', async (_, happens) => {
    await happens();
    await runAgain();
  });

  test('a link to another folder is replaced, and nothing is written there', async () => {
    const elsewhere = path.join(content, '..', 'elsewhere');
    await rename(path.join(content, 'pieces'), elsewhere);
    await symlink(elsewhere, path.join(content, 'pieces'));
    await change(sources(`${oneSource}.txt`), (text) => text.replace('。', '！'));
    const there = texts(await state(elsewhere));
    await runAgain();
    expect(texts(await state(elsewhere))).toEqual(there);
  });

  test('files that were copied hold what they should, and stay', async () => {
    await cp(content, `${content}.copy`, { recursive: true });
    await rm(content, { recursive: true });
    await rename(`${content}.copy`, content);
    expect(await runAgain()).toEqual([]);
  });
});

describe('what was noted is not trusted', () => {
  const noted = () => keptFile(content);

  test.each<[string, () => Promise<void>]>([
    ['where it is cut off', () => change(noted(), (text) => text.slice(0, -100))],
    [
      'where a line is lost',
      () => change(noted(), (text) => text.split('\n').toSpliced(2, 1).join('\n')),
    ],
    ['where it is nothing', () => writeFile(noted(), '')],
    ['where it is something else', () => writeFile(noted(), '\0'.repeat(9_999))],
    [
      'where it is a folder',
      async () => {
        await rm(noted());
        await mkdir(noted());
      },
    ],
    ['where it is gone', () => rm(path.dirname(noted()), { recursive: true })],
    [
      'where nothing can be noted',
      async () => {
        await rm(path.dirname(noted()), { recursive: true });
        await writeFile(path.dirname(noted()), 'a note');
      },
    ],
  ])('%s', async (_, happens) => {
    await happens();
    await change(sources(`${oneSource}.txt`), (text) => text.replace('。', '！'));
    expect(await runAgain()).not.toEqual([]);
    expect(await runAgain()).toEqual([]);
  });

  test('when all is made again', async () => {
    expect(await runAgain({ what: 'all' })).toEqual([]);
  });

  test('when it is compared: nor is the file that seems to be the very one', async () => {
    const file = path.join(content, 'pieces', `${oneSource}-5.md`);
    const { atime, mtime } = await stat(file);
    await change(file, (text) => text.replace('。', '，'));
    await utimes(file, atime, mtime);
    expect(await make({ what: 'compare' })).toMatchObject({ rules: ['collection-differs'] });
  });
});

test('a list that no longer has a code of a record is told of, though the record is as it was', async () => {
  const list = path.join(content, 'authorities', 'divisions', '410503.csv');
  await writeFile(sources('own.txt'), '开展活动\n\n本报讯 7月3日，北关区灯塔路街道开展活动。\n');
  await writeFile(
    sources('own.yaml'),
    'places:\n  - line: 3\n    read: 灯塔路街道\n    name: 灯塔路街道\n    kind: subdistrict\n    code: "410503004"\n    why: 版面写明。\n',
  );
  expect(await runAgain()).toContain('pages/own.md');
  await change(list, (text) => text.replace('410503004,灯塔路街道\n', ''));
  expect(await make()).toMatchObject({ rules: ['place-code'] });
});

test('a run that is refused leaves all as it was, and the next one is a second run', async () => {
  const before = await state();
  await change(sources(`${oneSource}.yaml`), (text) => `${text}\npublisher: 某报\n`);
  expect(await make()).toMatchObject({ rules: ['record-shape'] });
  expect(await state()).toEqual(before);
  await change(sources(`${oneSource}.yaml`), (text) => text.replace('\npublisher: 某报\n', ''));
  expect(await runAgain()).toEqual([]);
});

test('a run that was killed before it noted what it made', async () => {
  const noted = await readFile(keptFile(content));
  await change(sources(`${oneSource}.txt`), (text) => text.replace('。', '！'));
  await make();
  await writeFile(keptFile(content), noted);
  expect(await runAgain()).toEqual([]);
  await change(sources(`${oneSource}.txt`), (text) => text.replace('！', '。'));
  await writeFile(keptFile(content), noted);
  expect(await runAgain()).not.toEqual([]);
});

test('two runs at once', async () => {
  await change(sources(`${oneSource}.txt`), (text) => text.replace('。', '！'));
  const runs = await Promise.all([make(), make(), make({ records: false })]);
  expect(runs.map(({ code }) => code)).toEqual(['made', 'made', 'made']);
  await runAgain();
});

test('any changes to any pages', async () => {
  const names = (await readdir(path.join(content, 'sources'))).filter((it) => it.endsWith('.txt'));
  const edits = fc.array(
    fc.record({
      source: fc.constantFrom(...names),
      line: fc.nat(60),
      what: fc.constantFrom('drop', 'twice', 'swap', 'cut'),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      for (const { source, line, what } of all) {
        await change(sources(source), (text) => {
          const lines = text.split('\n');
          const [own = '', next = ''] = lines.slice(line);
          const by = { drop: [], twice: [own, own], swap: [next, own], cut: [own.slice(0, 9)] }[
            what
          ];
          return lines.toSpliced(line, what === 'swap' ? 2 : 1, ...by).join('\n');
        });
      }
      await runAgain({ records: false });
    }),
    { numRuns: 12 },
  );
});
