import process from 'node:process';
import { expect, test, vi } from 'vitest';
import { measureRun } from './measure-run.ts';

const quiet = new AbortController().signal;

/** A program that runs some JavaScript. */
function running(code: string) {
  return { command: process.execPath, args: ['--eval', code], cwd: import.meta.dirname };
}

test('a run says how long it took, what it held and when its stages ended', async () => {
  const progress = vi.fn();
  const code = `console.log('one done'); console.log('two'); console.log('one done again')`;
  const endsStage = (line: string): string | null => (line.startsWith('one') ? 'one' : null);
  const run = await measureRun({ ...running(code), endsStage }, quiet, progress);
  expect(run.lastLines).toEqual(['one done', 'two', 'one done again']);
  expect(run.marks.map(({ stage }) => stage)).toEqual(['one']);
  expect(run.seconds).toBeGreaterThanOrEqual(run.marks[0]?.at ?? Infinity);
  expect(progress).toHaveBeenCalled();
});

test('a run that fails says what it printed last', async () => {
  const code = `console.error('no room'); process.exit(3)`;
  await expect(measureRun(running(code), quiet, vi.fn())).rejects.toThrow(/failed:\nno room/u);
  await expect(
    measureRun({ command: 'no-such-program', args: [], cwd: '.' }, quiet, vi.fn()),
  ).rejects.toThrow(/ENOENT/u);
});

test('a run that is stopped ends and throws', async () => {
  const stop = new AbortController();
  const run = measureRun(running('setInterval(() => {}, 1000)'), stop.signal, () => {
    stop.abort();
  });
  await expect(run).rejects.toThrow(/abort/u);
});
