import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isText, typeOf } from './content-types.ts';
import { ASKED, headersOf, KEPT } from './header-table.ts';
import { headersFile } from './headers-file.ts';
import { nginxConfig } from './nginx-config.ts';
import { workflowErrors } from './workflow-errors.ts';

describe('the recipes say what the table says; npx vitest -u writes them anew', () => {
  test('public/_headers', async () => {
    await expect(headersFile()).toMatchFileSnapshot('../../public/_headers');
  });

  test('nginx.conf', async () => {
    await expect(nginxConfig()).toMatchFileSnapshot('./nginx.conf');
  });
});

describe('what is kept for good has a path that tells its content', () => {
  test.each([
    'assets/paper.D3aYI7j3.css',
    'pairs/78ade33b/s0.gz',
    'names/ac54f4bf/all.json.gz',
    'pagefind/fragment/unknown_0a1b2c3.pf_fragment',
    'pagefind/1/fragment/unknown_0a1b2c3.pf_fragment',
  ])('%s is', (path) => {
    expect(headersOf(path)['Cache-Control']).toBe(KEPT);
  });

  test.each([
    'index.html',
    'pairs/pairs.json',
    'names/names.json',
    'pagefind/pagefind.js',
    'pagefind/pagefind-entry.json',
    'pagefind/1/pagefind-entry.json',
    'pieces/assets/x.html',
  ])('%s is not', (path) => {
    expect(headersOf(path)['Cache-Control']).toBe(ASKED);
  });
});

test.each([
  ['index.html', 'text/html', true],
  ['assets/a.1234.js', 'text/javascript', true],
  ['feed.xml', 'text/xml', true],
  ['a.ris', 'application/x-research-info-systems', true],
  ['pairs/0/s0.gz', 'application/gzip', false],
  ['x.pf_meta', 'application/octet-stream', false],
  ['CNAME', 'application/octet-stream', false],
])('%s is %s', (path, type, text) => {
  expect(typeOf(path)).toBe(type);
  expect(isText(type)).toBe(text);
});

describe.each(['pages', 'pages-in-parts'])('.github/workflows/%s.yml', async (workflow) => {
  const name = `.github/workflows/${workflow}.yml`;
  const content = await readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

  test('is a workflow as GitHub reads it', async () => {
    expect(await workflowErrors(name, content)).toEqual([]);
    const wrong = content.replace('runs-on:', 'run-on:');
    expect((await workflowErrors(name, wrong)).join()).toContain('run-on');
  });

  test('runs commands that package.json has', async () => {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
    const { jobs } = parse(content) as { jobs: Record<string, { steps: { run?: string }[] }> };
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const commands = runs.flatMap((run) => [...run.matchAll(/npm run ([\w:-]+)/gu)]);
    expect(commands).not.toEqual([]);
    for (const [, command = ''] of commands) expect(scripts).toHaveProperty([command]);
  });
});

/** Its steps are run on one machine, with real parts, in scripts/test/browser/divided-site.test.ts. */
describe('.github/workflows/pages-in-parts.yml', async () => {
  const file = new URL('../../.github/workflows/pages-in-parts.yml', import.meta.url);
  const content = await readFile(file, 'utf8');

  test('has one job for each part, and hands all of them to the one that joins them', async () => {
    const { jobs } = parse(content) as Workflow;
    expect(jobs['build']?.strategy?.matrix.part).toBe(
      '${{ fromJSON(needs.divide.outputs.parts) }}',
    );
    const step = (job: string, action: string) =>
      jobs[job]?.steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
    expect(step('build', 'upload-artifact')).toMatchObject({
      name: 'part-${{ strategy.job-index }}',
      path: 'part.tar.zst',
    });
    expect(step('join', 'download-artifact')).toEqual({ pattern: 'part-*', path: 'parts' });
    expect(jobs['join']?.needs).toBe('build');
    // A mistaken name of a context or of an output is an error to GitHub.
    const wrong = content.replace('needs.divide.outputs', 'need.divide.outputs');
    expect(await workflowErrors('wrong.yml', wrong)).not.toEqual([]);
  });

  test('gives what people type to programs, never to the shell', () => {
    const { jobs } = parse(content) as Workflow;
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });
});

type Workflow = {
  jobs: Record<
    string,
    {
      needs?: string;
      strategy?: { matrix: { part: string } };
      steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
    }
  >;
};
