import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import type { SourcePage } from '../../source/page.ts';
import { addedSentence, changeOneLine, makeSources } from './made-archive.ts';
import { measureRun, memoryOf, stagesTaken } from './measure-run.ts';
import { archiveStages, siteStages } from './programs.ts';

const sentence = (it: string): string =>
  `社区党支部组织党员走进楼院${it}，了解居民需求，解决停车难问题。`;
const running = sentence('甲') + sentence('乙') + sentence('丙');

function pageOf(id: string, ...lines: string[]): SourcePage {
  return {
    id,
    source: `${id}.txt`,
    encoding: 'utf-8',
    sha256: '',
    lines: lines.map((text, index) => ({ number: index + 1, text })),
  };
}

/** Makes sources of two pages with four pieces; their folder is that of `content/`. */
async function made(count: number): Promise<string> {
  const content = await mkdtemp(join(tmpdir(), 'made-archive-'));
  onTestFinished(() => rm(content, { recursive: true }));
  const shipped = [
    pageOf('a', '党建引领基层治理', '', running),
    pageOf('b', '', '记者 王璟', running),
  ];
  await makeSources(shipped, 4, count, join(content, 'sources'));
  return content;
}

async function filesOf(content: string): Promise<string[]> {
  const names = (await readdir(join(content, 'sources'))).sort();
  return Promise.all(
    names.map(async (it) => `${it}\n${await readFile(join(content, 'sources', it), 'utf8')}`),
  );
}

test('made sources are always the same; titles stay, running text keeps its first sentence', async () => {
  const files = await filesOf(await made(4));
  expect(await filesOf(await made(4))).toEqual(files);
  const [first, record, second] = files;
  expect(files).toHaveLength(4);
  expect(first).toMatch(/^made-000001\.txt\n党建引领基层治理\n\n/u);
  expect(first).toContain(sentence('甲'));
  expect(second).toMatch(/^made-000002\.txt\n\n记者 王璟\n/u);
  expect(record).toContain('edtf: "2023-01-07"');
  expect(await filesOf(await made(20))).toHaveLength(20);
});

test('one line of one page changes, the longest', async () => {
  const content = await made(4);
  const before = await filesOf(content);
  await changeOneLine(content);
  const after = await filesOf(content);
  expect(after.filter((file, index) => file !== before[index])).toHaveLength(1);
  expect(after.join('\n')).toContain(`。${addedSentence}`);
});

const quiet = new AbortController().signal;

test('a run says how long it took, in all and by stage', async () => {
  const args = ['--eval', `console.log('one'); setTimeout(() => console.log('two'), 300)`];
  const stages = (lines: readonly { at: number; text: string }[]) =>
    lines.map(({ at, text }) => ({ stage: text, at }));
  const [whole, ...taken] = await measureRun('all', { args, stages }, quiet);
  expect(taken.map(({ name }) => name)).toEqual(['one', 'two']);
  expect(taken.reduce((sum, it) => sum + it.seconds, 0)).toBeCloseTo(whole.seconds);
});

test('a run that fails says what it printed last; one that is stopped ends', async () => {
  const failing = { args: ['--eval', `console.error('no room'); process.exit(3)`] };
  await expect(measureRun('all', failing, quiet)).rejects.toThrow(/failed:\nno room/u);
  const stop = new AbortController();
  const run = measureRun('all', { args: ['--eval', 'setInterval(() => {}, 1000)'] }, stop.signal);
  stop.abort();
  await expect(run).rejects.toThrow(/abort/u);
});

test.runIf(process.platform === 'linux')(
  'this process holds memory, one that is not there none',
  () => {
    expect(memoryOf(process.pid)).toBeGreaterThan(1_000_000);
    // No system gives out a process number this large.
    expect(memoryOf(999_999_999)).toBe(0);
  },
);

test('a stage lasts from the end of the one before it; a short one has the memory before it', () => {
  const samples = [
    { at: 0.5, bytes: 10 },
    { at: 1.5, bytes: 40 },
    { at: 2.5, bytes: 20 },
  ];
  const marks = [
    { stage: 'pages', at: 1.6 },
    { stage: 'index', at: 1.7 },
    { stage: 'rest', at: 2 },
  ];
  expect(stagesTaken(marks, samples, 3)).toEqual([
    { name: 'pages', seconds: 1.6, peak: 40 },
    { name: 'index', seconds: expect.closeTo(0.1) as number, peak: 40 },
    { name: 'rest', seconds: expect.closeTo(1.3) as number, peak: 20 },
  ]);
  expect(stagesTaken(marks.slice(0, 1), [], 3)).toEqual([
    { name: 'pages', seconds: 3, peak: null },
  ]);
});

test('both halves of a build say when their stages end', () => {
  const timed = (text: string) => text.split('\n').map((line, at) => ({ at, text: line }));
  const report = timed(
    'pieces   35\ntime, read               20 ms\ntime, parse             500 ms',
  );
  expect(archiveStages(report, 0.7)).toEqual([
    { stage: 'read', at: expect.closeTo(0.2) as number },
    { stage: 'parse', at: 0.7 },
  ]);
  expect(archiveStages([], 1)).toEqual([]);
  const build = timed(`14:51:15 [content] Synced content
14:51:15 [build] ✓ Completed in 871ms.
 generating static routes 
14:51:16   ├─ /bylines/chen-zhen-1406b8.html (+3ms) 
14:51:17 ✓ Completed in 744ms.
14:51:18 [build] Complete!`);
  expect(siteStages(build)).toEqual([
    { stage: 'collections', at: 0 },
    { stage: 'bundling', at: 2 },
    { stage: 'pages', at: 4 },
    { stage: 'finishing', at: 5 },
  ]);
});
