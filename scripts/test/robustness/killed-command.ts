import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { collectionNames } from '../../collections/collection.ts';
import { settleCollections } from '../../collections/settle-collections.ts';
import { root } from '../../cli/paths.ts';
import { settleFolder } from '../../cli/replace-folder.ts';
import { fingerprint } from './fingerprint.ts';

/** What is killed: the text half or the site half, of an archive of one page. */
export type Half = 'archive' | 'site';

/** What one kill left. */
export type Kill = {
  readonly half: Half;
  /** Milliseconds after it was started. */
  readonly after: number;
  /** Whether its own programs were killed with it, or left to themselves. */
  readonly whole: boolean;
  readonly left: 'the old' | 'the new' | 'A MIXTURE';
  /** What went wrong when the command was run again, or null. */
  readonly again: string | null;
};

/** Each version has another text, so that old and new can be told apart. */
const versions = ['星光社区', '文博社区'].map(
  (name) =>
    `开展“三下乡”活动\n\n本报讯(记者 张璐)7月3日,北关区${name}开展活动,${name}的居民来到现场。\n`,
);

/**
 * Kills one half of the archive at its work, again and again, each time on its way from one version
 * of the text to the other, and runs it again.
 *
 * @param base - a folder of its own
 * @param random - numbers from 0 up to 1, which choose the moments
 * @yields what each kill left
 */
export async function* killAgainAndAgain(
  half: Half,
  count: number,
  base: string,
  random: () => number,
): AsyncGenerator<Kill> {
  const content = path.join(base, 'content');
  const dist = path.join(base, 'site');
  await mkdir(path.join(content, 'sources'), { recursive: true });
  const put = async (version: number) => {
    await writeFile(path.join(content, 'sources', 'page.txt'), versions[version % 2] ?? '');
    if (half === 'site') await must(archiveOf(content), content);
  };
  const command = half === 'archive' ? archiveOf(content) : siteOf(dist);
  const state = () =>
    fingerprint(
      half === 'archive' ? collectionNames.map((name) => path.join(content, name)) : [dist],
    );
  const states: string[] = [];
  let longest = 0;
  for (const version of [0, 1]) {
    await put(version);
    const started = performance.now();
    await must(command, content);
    longest = performance.now() - started;
    states.push(await state());
  }
  for (let index = 0; index < count; index += 1) {
    await put(index);
    const after = Math.round(random() * longest * 1.05);
    const whole = index % 2 === 0;
    await kill(command, content, after, whole);
    // What any command does first.
    await (half === 'archive' ? settleCollections(content, 'finish') : settleFolder(dist));
    const found = await state();
    const [old, now] = [states[(index + 1) % 2], states[index % 2]];
    const left = found === old ? 'the old' : found === now ? 'the new' : 'A MIXTURE';
    const said = await run(command, content);
    const is = await state();
    const rest = [...(await readdir(content)), ...(await readdir(base))].filter((name) =>
      /(?:writing|ready|replaced|new|old)-\d+$/.test(name),
    );
    const again =
      said.code !== 0
        ? said.output
        : is !== now
          ? 'made something else'
          : rest.length > 0
            ? `left ${rest.join(', ')}`
            : null;
    yield { half, after, whole, left, again };
  }
}

function archiveOf(content: string): readonly string[] {
  return ['scripts/build-archive.ts', '--sources', path.join(content, 'sources'), '--out', content];
}

function siteOf(dist: string): readonly string[] {
  return ['scripts/cli/build-site.ts', '--out', dist];
}

function start(args: readonly string[], content: string) {
  return spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    env: { ...process.env, ARCHIVE_CONTENT: content },
  });
}

/** Starts a command and kills it after a time, unless it has ended. */
async function kill(
  args: readonly string[],
  content: string,
  after: number,
  whole: boolean,
): Promise<void> {
  const child = start(args, content);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  await Promise.race([ended, pause(after)]);
  if (child.exitCode === null && child.pid !== undefined) {
    process.kill(whole ? -child.pid : child.pid, 'SIGKILL');
  }
  await ended;
}

async function run(args: readonly string[], content: string) {
  const child = start(args, content);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: Buffer.concat(output).toString() };
}

async function must(args: readonly string[], content: string): Promise<void> {
  const { code, output } = await run(args, content);
  if (code !== 0) throw new Error(output);
}
