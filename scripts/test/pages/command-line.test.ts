import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { runArchive } from './run-archive.ts';

const page =
  '柳河镇:\n\n开展“三下乡”活动\n\n本报讯(记者 方晓棠)3月18日,柳河镇组织志愿者走进六里村,受到群众的热烈欢迎。\n';

let base: string;
let sources: string;
let out: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'archive-'));
  onTestFinished(() => rm(base, { recursive: true }));
  sources = path.join(base, 'sources');
  out = path.join(base, 'out');
  await mkdir(sources);
});

async function put(
  files: Readonly<Record<string, string | Uint8Array>>,
  folder = sources,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

const archive = (...options: string[]) =>
  runArchive(['--sources', sources, '--out', out, ...options]);

/** Every file below a folder, and what stands in it. */
async function state(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((it) => it.isFile()).map((it) => path.join(it.parentPath, it.name));
  return new Map(
    await Promise.all(
      files
        .toSorted()
        .map(async (it) => [path.relative(folder, it), await readFile(it, 'utf8')] as const),
    ),
  );
}

/** What an earlier run wrote: it must outlive every run that fails. */
const earlier = {
  'pages/good.md': 'earlier\n',
  'pieces/good-3.md': 'earlier\n',
  'README.md': '#\n',
};

/** Runs on a folder that has an archive already, and holds that nothing in it has changed. */
async function refusal(
  files: Readonly<Record<string, string | Uint8Array>>,
  from = sources,
): Promise<string> {
  await put({ 'good.txt': page, ...files });
  await put(earlier, out);
  const before = await state(out);
  const { code, errors } = await runArchive(['--sources', from, '--out', out]);
  expect(code).toBe(1);
  expect(await state(out)).toEqual(before);
  expect(errors).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(errors).toContain('to mend:');
  return errors;
}

test('a page becomes an archive, and a second run changes nothing', async () => {
  await put({ 'good.txt': page });
  const { code, output } = await archive();
  expect(code).toBe(0);
  expect(output).toMatch(/pieces\s+1\n/);
  const before = await state(out);
  expect([...before.keys()]).toContain(path.join('pieces', 'good-3.md'));
  expect((await archive()).code).toBe(0);
  expect(await state(out)).toEqual(before);
  expect((await archive('--check')).code).toBe(0);
});

describe('bad input is refused, with its place and the way to mend it', () => {
  test('everything that is wrong, in one run', async () => {
    const errors = await refusal({
      'empty.txt': '\n\n',
      'picture.txt': Buffer.concat([Buffer.from('甲\n'), Buffer.from([0xff, 0xd8, 0x80])]),
      'keys.txt': page.replace('三下乡', '四下乡'),
      'keys.yaml': 'edition: 三版\npublisher: 某报\n',
      'open.txt': page.replace('三下乡', '五下乡'),
      'open.yaml': 'starts: [\n',
      'gone.yaml': 'edition: 三版\n',
      'more/Keys.TXT': page,
    });
    for (const said of [
      /empty\.txt:1:1 {2}source-empty/,
      /picture\.txt:2 {2}source-encoding[^]*offset 4/,
      /keys\.yaml:2:1 {2}record-shape/,
      /open\.yaml:\d+:\d+ {2}record-syntax/,
      /gone\.yaml {2}record-without-source/,
      /source-name[^]*Keys\.TXT|Keys\.TXT[^]*source-name/,
      /\d+ problems; nothing was written\./,
    ]) {
      expect(errors).toMatch(said);
    }
  });

  test('a record whose words are not on their line', async () => {
    const errors = await refusal({
      'good.yaml': 'starts:\n  - line: 1\n    read: 三下乡\n    why: 起\n',
    });
    expect(errors).toMatch(/good\.yaml.*record-anchor[^]*line 3/);
  });

  test('a sources folder that is not there', async () => {
    expect(await refusal({}, path.join(base, 'nowhere'))).toContain('nowhere  source-unreadable');
  });

  test('an option that there is not', async () => {
    const { code, errors } = await archive('--soruces', 'x');
    expect(code).not.toBe(0);
    expect(errors).toContain('--soruces');
  });
});

describe('records can be left out', () => {
  test('with what is wrong in them', async () => {
    await put({ 'good.txt': page, 'good.yaml': 'publisher: 某报\n' });
    expect((await archive('--no-records')).code).toBe(0);
  });
});

describe('--check', () => {
  beforeEach(async () => {
    await put({ 'good.txt': page });
    expect((await archive()).code).toBe(0);
  });

  test('names the line that was edited by hand, and writes nothing', async () => {
    const file = path.join(out, 'pieces', 'good-3.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('三下乡', '四下乡'));
    const before = await state(out);
    const { code, errors } = await archive('--check');
    expect(code).toBe(1);
    const line = text.split('\n').findIndex((it) => it.includes('三下乡')) + 1;
    expect(errors).toContain(`good-3.md:${String(line)}  collection-differs`);
    expect(errors).toContain('四下乡');
    expect(await state(out)).toEqual(before);
  });

  test('misses a file that was removed, and finds one that was added', async () => {
    await rm(path.join(out, 'pages', 'good.md'));
    await put({ 'places/own.md': '---\nid: own\n---\n' }, out);
    const { code, errors } = await archive('--check');
    expect(code).toBe(1);
    expect(errors).toContain(path.join('pages', 'good.md'));
    expect(errors).toContain(path.join('places', 'own.md'));
    expect(errors).toContain('2 problems');
  });
});

describe('an output that cannot be written', () => {
  test('a file where the folder should be', async () => {
    await put({ 'good.txt': page });
    await writeFile(out, 'a note\n');
    const { code, errors } = await archive();
    expect(code).toBe(1);
    expect(errors).toContain('output-failed');
    expect(await readFile(out, 'utf8')).toBe('a note\n');
  });
});

test('no sources are an empty archive', async () => {
  const { code, output } = await archive();
  expect(code).toBe(0);
  expect(output).toMatch(/pages\s+0\n/);
  expect((await state(out)).size).toBe(0);
});

describe('--explain', () => {
  beforeEach(() => put({ 'good.txt': page }));

  test('tells line by line what each was taken for and why, and writes nothing', async () => {
    const { code, output } = await archive('--explain', 'good');
    expect(code).toBe(0);
    expect(output).toMatch(/^3 {2}开展“三下乡”活动\n {4}headline/m);
    expect(output).toContain('because');
    expect((await state(out)).size).toBe(0);
  });

  test('a page that there is not', async () => {
    const { code, errors } = await archive('--explain', 'bad');
    expect(code).toBe(1);
    expect(errors).toContain('good');
  });
});
