import { expect, test, vi } from 'vitest';
import { startStages } from './stages.ts';

test('stages are numbered and measured', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  let clock = 0;
  const stages = startStages(2, () => clock);
  await stages.run('archive', 'text to Markdown', () => Promise.resolve((clock += 940)));
  const code = await stages.run('site', 'Markdown to pages', () => {
    clock += 6200;
    return Promise.resolve(0);
  });
  expect(code).toBe(0);
  expect(log.mock.calls.flat()).toEqual([
    '\n[1/2] archive: text to Markdown',
    '\n[2/2] site: Markdown to pages',
  ]);
  expect(stages.times()).toBe('archive 0.9 s, site 6.2 s; 7.1 s in all');
  log.mockRestore();
});
