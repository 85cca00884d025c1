import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { commitAll, pieceFile, startHistory, writeFiles } from '../snapshots/sample-archive.ts';
import { root } from '../cli/paths.ts';
import type { TextChanges } from './text-change.ts';

let base: string;

const note = {
  line: 3,
  read: '整体企力',
  as: '整体合力',
  sure: true,
  why: '“企力”不成词。',
  by: '王读者',
  part: 'body',
};
const doubt = {
  ...note,
  line: 4,
  read: '到到',
  as: '到',
  sure: false,
  why: '或重出。',
  by: 'editor',
};

const page = (more: object): string =>
  `---\n${JSON.stringify({ id: 'a', publication: null, date: null, ...more })}\n---\n`;

/** What an editor may do to an archive in a month. */
const before = {
  'pages/a.md': page({}),
  'pages/b.md': page({ id: 'b' }),
  'pieces/a-3.md': pieceFile('a-3', '形成整体企力和动力。', {
    headline: '旧*主题*',
    bylines: [{ byline: 'z', role: 'reporter', line: 9 }],
    places: ['p', 'q'],
  }),
  'bylines/z.md': '---\nname: 张三\n---\n',
  'places/p.md': '---\nname: 霍家村\n---\n',
  'places/q.md': '---\nname: 恒北街道\n---\n',
  'pieces/a-50.md': pieceFile('a-50', '照片。', {
    lines: [[50, 52]],
    captions: [{ caption: 'a-51' }],
  }),
  'captions/a-51.md': '---\npiece: a-50\ntext: 图为现场。\n---\n',
  'pieces/a-60.md': pieceFile('a-60', '另一篇。', { lines: [[60, 69]] }),
  'pieces/a-80.md': pieceFile('a-80', '同一篇。', { lines: [[80, 80]] }),
  'pieces/b-1.md': pieceFile('b-1', '撤去的一篇。'),
};
const after = {
  'pages/a.md': page({
    publication: '城区报',
    date: { edtf: '2023-01-07/..', certainty: 'inferred' },
  }),
  'pages/b.md': null,
  'pieces/a-3.md': pieceFile('a-3', '形成整体合力和动力。', {
    headline: '新*主题*',
    emendations: [note, doubt],
    places: ['p', 'r'],
  }),
  'places/q.md': null,
  'places/r.md': '---\nname: 洹北街道\n---\n',
  'captions/a-51.md': '---\npiece: a-50\ntext: 图为活动现场。\n---\n',
  'pieces/a-60.md': null,
  'pieces/a-62.md': pieceFile('a-62', '另外一篇。', { lines: [[62, 69]] }),
  'pieces/a-70.md': pieceFile('a-70', '新的一篇。', { lines: [[70, 72]] }),
  'pieces/b-1.md': null,
};

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'changes-'));
  onTestFinished(() => rm(base, { recursive: true }));
  await writeFiles(join(base, 'old', 'content'), before);
  await writeFiles(join(base, 'new', 'content'), before);
  startHistory(join(base, 'new'));
  commitAll(join(base, 'new'), '2025-12-31');
  await writeFiles(join(base, 'new', 'content'), after);
  commitAll(join(base, 'new'), '2026-01-15');
});

function run(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/text-changes/text-changes.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE_CONTENT: join(base, 'new', 'content') },
  });
}

test('what changed since a day is told, with whose it is and why', () => {
  const changes = JSON.parse(run('--since', '2026-01-01', '--json').stdout) as TextChanges;
  expect(changes).toMatchObject({ from: '2026-01-01', to: '2026-01-15' });
  expect(changes.pages).toEqual({
    added: [],
    removed: ['b'],
    changed: [
      {
        id: 'a',
        facts: [
          { fact: 'publication', before: null, after: '城区报' },
          { fact: 'date', before: null, after: '2023-01-07/..（推定）' },
        ],
      },
    ],
  });
  expect(changes.pieces.added.map(({ id, title }) => [id, title])).toEqual([
    ['a-70', '新的一篇。'],
  ]);
  expect(changes.pieces.removed.map(({ id }) => id)).toEqual(['b-1']);
  expect(changes.pieces.changed).toMatchObject([
    {
      id: 'a-3',
      formerId: null,
      wording: [
        { part: 'headline', before: '旧', after: '新', trail: '*主题*', explanation: null },
        {
          part: 'body',
          explanation: { line: 3, by: '王读者', why: '“企力”不成词。', withdrawn: false },
        },
      ],
      facts: [
        { fact: 'bylines', before: '张三（记者）', after: null },
        { fact: 'places', before: '恒北街道', after: '洹北街道' },
      ],
      noted: [{ line: 4, read: '到到', as: '到', by: 'editor', why: '或重出。' }],
    },
    { id: 'a-50', wording: [{ part: 'caption', before: '', after: '活动' }] },
    { id: 'a-62', formerId: 'a-60', wording: [{ part: 'body' }] },
  ]);
});

test('two folders are compared as a history is', () => {
  const [from, to] = [join(base, 'old'), join(base, 'new')];
  const ofFolders = JSON.parse(run('--from', from, '--to', to, '--json').stdout) as TextChanges;
  const ofHistory = JSON.parse(run('--since', '2026-01-01', '--json').stdout) as TextChanges;
  expect(ofFolders.pieces).toEqual(ofHistory.pieces);
  expect(ofFolders.pages).toEqual(ofHistory.pages);
});

test('the notes are for readers, and words of the newspaper stay words', () => {
  const notes = run('--since', '2026-01-01').stdout;
  expect(notes).toContain('# 文字变动：2026-01-01 至 2026-01-15');
  expect(notes).toContain('改动3篇、文字4处，新增1篇，撤去1篇；版面新增0个，撤去1个。');
  expect(notes).toContain('读者王读者（原文第3行）：“企力”不成词。');
  expect(notes).toContain('存疑：原文“到到”疑当作“到”，未改。编者（原文第4行）：或重出。');
  expect(notes).toContain('- 新\\*主题\\*（`a-3`）');
  expect(notes).toContain('署名：张三（记者） → 无');
  expect(notes).toContain('地名：增洹北街道；去恒北街道');
});

test('where nothing changed, the notes say so', () => {
  expect(run('--since', '2026-02-01').stdout).toContain('文字没有变动。');
  expect(run('--from', root, '--to', join(root, 'content')).stdout).toContain('文字没有变动。');
});

test('what is not committed yet is said to be left out', async () => {
  expect(run('--since', '2026-02-01').stderr).toBe('');
  await writeFiles(join(base, 'new', 'content'), { 'pieces/a-3.md': pieceFile('a-3', '又改。') });
  const { stdout, stderr } = run('--since', '2026-02-01');
  expect(stdout).toContain('文字没有变动。');
  expect(stderr).toMatch(/^content\/ has changes that are not committed yet.*\n$/);
});

test.each([
  ['nothing to compare', []],
  ['one of two', ['--from', 'a']],
  ['a history and two folders', ['--since', '2026-01-01', '--from', 'a', '--to', 'b']],
  ['two forms', ['--since', '2026-01-01', '--json', '--markdown']],
])('%s is refused', (_, args) => {
  expect(run(...args)).toMatchObject({ status: 2, stdout: '' });
});

test('what has no history, and what is broken, is told in one line', async () => {
  const nowhere = run('--from', join(base, 'nowhere'), '--to', base);
  expect(nowhere).toMatchObject({ status: 1, stderr: `${join(base, 'nowhere')} is not there\n` });
  await writeFiles(join(base, 'old', 'content'), { 'pieces/a-3.md': 'no front matter' });
  const broken = run('--from', join(base, 'old'), '--to', join(base, 'new'));
  expect(broken.status).toBe(1);
  expect(broken.stderr).toMatch(/^pieces\/a-3\.md: .+\n$/);
});
