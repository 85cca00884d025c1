import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stepResults } from './step-results.ts';

test('a result is found again; none, or one of another form, is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'step-results-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const results = stepResults(join(folder, 'results'));
  expect(await results.read('site')).toBeNull();
  const result = {
    step: 'site',
    at: '2023-01-07T00:00:00.000Z',
    code: 'abc',
    load: 0.5,
    seconds: 2,
    peak: null,
    files: 3,
    bytes: 4,
    stages: [{ name: 'pages', seconds: 1, peak: 5 }],
  };
  await results.write(result);
  expect(await results.read('site')).toEqual(result);
  await results.write({ ...result, step: 'archive' });
  expect((await results.all()).map(({ step }) => step)).toEqual(['archive', 'site']);
  await writeFile(join(folder, 'results', 'site.json'), '{"step":"site"}');
  expect(await results.read('site')).toBeNull();
  expect(await results.all()).toHaveLength(1);
});
