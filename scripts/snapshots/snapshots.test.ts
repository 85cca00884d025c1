import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { filesIn } from '../cli/files-in.ts';
import { zipFolder } from '../cli/zip-folder.ts';
import { commitsOf, gitSnapshot } from './git-snapshot.ts';
import { openSnapshot } from './open-snapshot.ts';
import { commitAll, pieceFile, runGit, startHistory, writeFiles } from './sample-archive.ts';
import { nothing, SnapshotError } from './snapshot.ts';

let base: string;
let content: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'snapshots-'));
  onTestFinished(() => rm(base, { recursive: true }));
  content = join(base, 'project', 'content');
  await writeFiles(content, {
    'pieces/a-1.md': pieceFile('a-1', '初稿。'),
    'sources/a.txt': '初稿。',
    'sources/a.yaml': 'publication: null\n',
    'archive.yaml': 'title: 旧报\n',
    'pieces/.a-1.md.swp': '',
  });
});

async function makeHistory(): Promise<void> {
  const project = join(base, 'project');
  startHistory(project);
  commitAll(project, '2025-05-01');
  await writeFiles(content, { 'pieces/a-1.md': pieceFile('a-1', '改稿。') });
  commitAll(project, '2025-06-01');
  await writeFiles(project, { 'README.md': 'of the program' });
  commitAll(project, '2025-07-01');
}

const textAt = async (moment: string): Promise<string | undefined> => {
  const snapshot = await gitSnapshot(content, moment);
  return (await snapshot.read(['pieces/a-1.md'])).get('pieces/a-1.md');
};

describe('a history', () => {
  beforeEach(makeHistory);

  test('is had as it stood when a day began, and by names of commits', async () => {
    expect(await textAt('2025-06-01')).toContain('初稿。');
    expect(await textAt('2025-06-02')).toContain('改稿。');
    expect(await textAt('HEAD')).toContain('改稿。');
    expect(await textAt('HEAD~2')).toContain('初稿。');
    expect([...(await gitSnapshot(content, 'HEAD')).files.keys()]).toEqual([
      'pieces/a-1.md',
      'sources/a.yaml',
    ]);
  });

  test('has the commits that changed the archive, not those of the program', async () => {
    expect((await commitsOf(content)).map(({ day }) => day)).toEqual(['2025-05-01', '2025-06-01']);
  });

  test('has nothing before it begins', async () => {
    expect(await gitSnapshot(content, '2025-01-01')).toBe(nothing);
  });

  test.each(['no-such-tag', '--output=x', '2025-13-01'])('has no %s', async (moment) => {
    await expect(gitSnapshot(content, moment)).rejects.toThrow(SnapshotError);
  });

  test('of a shallow clone says that it is shallow, where that matters', async () => {
    const clone = join(base, 'clone');
    const from = pathToFileURL(join(base, 'project')).href;
    runGit(base, ['clone', '--quiet', '--depth', '1', from, clone]);
    content = join(clone, 'content');
    expect(await textAt('2025-07-02')).toContain('改稿。');
    await expect(textAt('2025-06-02')).rejects.toThrow(
      'This clone is shallow: its history begins on 2025-07-01 and does not go back to 2025-06-02.',
    );
  });
});

test('a folder without a history says so, and what can be done', async () => {
  await expect(gitSnapshot(content, '2025-01-01')).rejects.toThrow(
    /is in no git repository.*--from/,
  );
});

test('a machine without git says so, and what can be done', async () => {
  const path = process.env['PATH'];
  onTestFinished(() => {
    process.env['PATH'] = path;
  });
  process.env['PATH'] = join(base, 'empty');
  await expect(gitSnapshot(content, '2025-01-01')).rejects.toThrow(/git is not installed.*--from/);
});

test('a folder, the project around it, its zip file and its commit are the same archive', async () => {
  await makeHistory();
  const project = join(base, 'project');
  await zipFolder(project, 'kept-archive', join(base, 'kept.zip'));
  const snapshots = [
    await gitSnapshot(content, 'HEAD'),
    await openSnapshot(content),
    await openSnapshot(project),
    await openSnapshot(join(base, 'kept.zip')),
  ];
  expect(await filesIn(content)).toContain('archive.yaml');
  for (const { files, read } of snapshots) {
    expect(files).toEqual(snapshots[0]?.files);
    const texts = await read(['pieces/a-1.md']);
    expect(texts.get('pieces/a-1.md')).toContain('改稿。');
  }
});

test.each([
  ['an empty folder', 'empty', 'holds no archive'],
  ['a file that is no zip file', 'a.zip', 'is no zip file that can be read'],
  ['a zip file of something else', 'other.zip', 'holds no archive'],
  ['a path where nothing is', 'nowhere', 'is not there'],
])('%s is refused', async (_, name, message) => {
  await mkdir(join(base, 'empty'));
  await writeFile(join(base, 'a.zip'), 'no zip file');
  await mkdir(join(base, 'other'));
  await writeFile(join(base, 'other', 'a.txt'), '');
  await zipFolder(join(base, 'other'), 'other', join(base, 'other.zip'));
  const opened = openSnapshot(join(base, name));
  await expect(opened).rejects.toThrow(SnapshotError);
  await expect(opened).rejects.toThrow(message);
});
