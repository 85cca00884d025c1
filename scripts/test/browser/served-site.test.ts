import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../cli/paths.ts';

/** `astro dev`, which reads the collections in another way than a build: pages follow their files. */
let folder: string;
let content: string;
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-site-'));
  content = join(folder, 'content');
  await cp(join(root, 'content'), content, { recursive: true });
  // Astro follows no files where it believes itself in a test of its own.
  const ofTests = ['VITEST', 'NODE_ENV', 'MODE', 'DEV', 'PROD'];
  const environment = Object.entries(process.env).filter(([name]) => !ofTests.includes(name));
  server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '45610', '--ignore-lock'],
    {
      cwd: root,
      env: {
        ...Object.fromEntries(environment),
        ...{ ARCHIVE_CONTENT: content, ARCHIVE_CACHE: join(folder, 'cache') },
        ...{ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      },
      // A page whose file has just gone is told of in its log.
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    server.on('exit', () => {
      reject(new Error(`astro dev has ended: ${said}`));
    });
  });
}, 120_000);

afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true, maxRetries: 5 });
});

const [id = ''] = readdirSync(join(root, 'content', 'pieces')).map((name) =>
  name.replace('.md', ''),
);
const file = (): string => join(content, 'pieces', `${id}.md`);
const statusOf = async (path: string): Promise<number> => (await fetch(address + path)).status;
const textAt = async (path: string): Promise<string> => (await fetch(address + path)).text();

test('every link of the front page leads somewhere', { timeout: 60_000 }, async () => {
  const links = (await textAt('index.html')).matchAll(/ href="([^"#:]+)/gu);
  const paths = new Set([...links].map(([, path = '']) => path.split('?')[0] ?? ''));
  expect(paths).toContain('places.html');
  for (const path of paths) expect(await statusOf(path), path).toBe(200);
});

test('what a build writes beside the pages is served as well', { timeout: 60_000 }, async () => {
  for (const path of ['feed.json', 'robots.txt', 'data/archive.json', 'data/bylines.csv']) {
    await expect.poll(() => statusOf(path), { timeout: 20_000 }).toBe(200);
  }
  const { pieces } = JSON.parse(await textAt('pagefind/manifest.json')) as { pieces: number };
  expect(pieces).toBe(readdirSync(join(content, 'pieces')).length);
});

test('a changed file shows, and one that is gone is gone', { timeout: 60_000 }, async () => {
  const page = `pieces/${id}.html`;
  await expect.poll(() => statusOf(page), { timeout: 20_000 }).toBe(200);
  const text = await readFile(file(), 'utf8');
  // Saved again and again, as a change is missed that comes before the server has begun to watch.
  const changed = text.replace(/^headline: .*$/mu, 'headline: 改了的题目');
  const save = async (): Promise<string> => {
    await writeFile(file(), changed);
    return textAt(page);
  };
  await expect.poll(save, { timeout: 20_000, interval: 1000 }).toContain('<title>改了的题目');
  await rm(file());
  await expect.poll(() => statusOf(page), { timeout: 20_000 }).toBe(404);
});
