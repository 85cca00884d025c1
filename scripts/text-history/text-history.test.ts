import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { noCounts, type TextHistoryRow } from '../../src/model/index.ts';
import { commitAll, startHistory, writeFiles } from '../snapshots/sample-archive.ts';
import { root } from '../cli/paths.ts';
import { mergeRows } from './merge-rows.ts';

const row = (day: string, pieces: number, over: Partial<TextHistoryRow> = {}): TextHistoryRow => ({
  day,
  pages: 1,
  ...noCounts,
  pieces,
  score: null,
  ...over,
});

describe('rows', () => {
  test('of both are in order, the found one counts, what says nothing new is left out', () => {
    const written = [row('2024-05-01', 1), row('2025-01-01', 2, { score: { pages: 1, f1: 0.9 } })];
    const found = [row('2025-01-01', 3), row('2026-01-02', 4), row('2026-01-01', 4)];
    expect(mergeRows(written, found)).toEqual([
      row('2024-05-01', 1),
      row('2025-01-01', 3, { score: { pages: 1, f1: 0.9 } }),
      row('2026-01-01', 4),
    ]);
  });

  test('are the same when they are merged again', () => {
    const rows = [row('2024-05-01', 1), row('2025-01-01', 2)];
    expect(mergeRows(rows, rows)).toEqual(rows);
    expect(mergeRows([], [])).toEqual([]);
  });
});

describe('npm run text-history', () => {
  let content: string;
  const piece = 'pieces/000_dd514e408ba6e15e-5.md';

  beforeEach(async () => {
    content = await mkdtemp(join(tmpdir(), 'history-'));
    onTestFinished(() => rm(content, { recursive: true }));
    for (const name of ['pages', 'pieces', 'captions', 'datelines', 'bylines', 'places']) {
      await cp(join(root, 'content', name), join(content, name), { recursive: true });
    }
  });

  const run = (day: string, environment: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, ['scripts/text-history/text-history.ts', '--day', day], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ARCHIVE_CONTENT: content, ...environment },
    });
  const rows = async (): Promise<TextHistoryRow[]> =>
    parse(await readFile(join(content, 'history.yaml'), 'utf8')) as TextHistoryRow[];

  test('tells each day that changed the numbers, and today', async () => {
    startHistory(content);
    const whole = await readFile(join(content, piece), 'utf8');
    await writeFiles(content, { [piece]: null });
    commitAll(content, '2025-01-01');
    await writeFiles(content, { [piece]: whole });
    commitAll(content, '2025-02-01');
    await writeFiles(content, { 'note.txt': 'changes no number' });
    commitAll(content, '2025-03-01');
    expect(run('2025-04-01')).toMatchObject({ status: 0, stderr: '' });
    const told = await rows();
    expect(told.map(({ day, pages, pieces }) => [day, pages, pieces])).toEqual([
      ['2025-01-01', 5, 34],
      ['2025-02-01', 5, 35],
    ]);
    expect((told[1]?.emendedByEditor ?? 0) - (told[0]?.emendedByEditor ?? 0)).toBe(2);
    const before = await readFile(join(content, 'history.yaml'), 'utf8');
    run('2025-04-01');
    expect(await readFile(join(content, 'history.yaml'), 'utf8')).toBe(before);
  });

  test('leaves out a day whose files are of another form, and says so', async () => {
    startHistory(content);
    const whole = await readFile(join(content, piece), 'utf8');
    await writeFiles(content, { [piece]: '---\nid: of long ago\n---\n' });
    commitAll(content, '2025-01-01');
    await writeFiles(content, { [piece]: whole });
    const { status, stderr } = run('2025-04-01');
    expect(status).toBe(0);
    expect(stderr).toContain(`2025-01-01 is left out: ${piece} is of another form`);
    expect((await rows()).map(({ day }) => day)).toEqual(['2025-04-01']);
  });

  test('without git keeps what was written and adds today', async () => {
    const old = row('2024-01-01', 3);
    // JSON is YAML.
    await writeFile(join(content, 'history.yaml'), JSON.stringify([old]));
    const { status, stderr } = run('2025-04-01', { PATH: join(content, 'empty') });
    expect(status).toBe(0);
    expect(stderr).toContain('Only today is counted.');
    const told = await rows();
    expect(told[0]).toEqual(old);
    expect(told[1]).toMatchObject({ day: '2025-04-01', pages: 5, pieces: 35, score: null });
  });

  test('scores the archive’s own annotated pages, where it has some', async () => {
    const papers = join(root, 'scripts', 'fixtures', 'papers');
    await cp(join(papers, 'sources'), join(content, 'sources'), { recursive: true });
    await cp(join(papers, 'truth'), join(content, 'truth'), { recursive: true });
    expect(run('2025-04-01').status).toBe(0);
    const score = (await rows())[0]?.score;
    expect(score?.pages).toBe(9);
    expect(score?.f1).toBeGreaterThan(0.8);
    expect(score?.f1).toBeLessThanOrEqual(1);
  });

  test('does not write over what is no history', async () => {
    await writeFile(join(content, 'history.yaml'), 'mine: true\n');
    expect(run('2025-04-01')).toMatchObject({ status: 1, stdout: '' });
    expect(await readFile(join(content, 'history.yaml'), 'utf8')).toBe('mine: true\n');
  });
});
