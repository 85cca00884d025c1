import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../cli/paths.ts';

let base: string;
let content: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'no-room-'));
  onTestFinished(() => rm(base, { recursive: true }));
  content = path.join(base, 'content');
  await mkdir(path.join(content, 'sources'), { recursive: true });
  await mkdir(path.join(base, 'disk'));
  await writeFile(path.join(content, 'sources', 'page.txt'), '本报讯 社区开展活动。\n'.repeat(9));
});

const archive = (out: string) =>
  `scripts/archive.ts --sources ${path.join(content, 'sources')} --out ${out}`;
const site = (out: string) => `scripts/site.ts build --out ${out}`;

type Said = { readonly code: number; readonly output: string };

/**
 * Runs commands in a shell.
 *
 * @param mount - options of a disk of its own in `disk`, which is gone with the shell; or none
 */
function run(script: string, mount?: string): Promise<Said> {
  const disk = path.join(base, 'disk');
  const all = mount === undefined ? script : `mount -t tmpfs ${mount} none ${disk} && ${script}`;
  const args = mount === undefined ? ['sh', '-c', all] : ['unshare', '-m', 'sh', '-c', all];
  const env = { ...process.env, ARCHIVE_CONTENT: content };
  return new Promise((resolve) => {
    execFile('env', args, { cwd: root, env }, (error, output, errors) => {
      resolve({ code: Number(error?.code ?? 0), output: output + errors });
    });
  });
}

const node = (args: string) => `${process.execPath} ${args}`;

/** Disks of their own are the superuser’s on Linux; elsewhere only what needs none is tried. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', tmpdir()], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a file where the folder should be', () => {
  test('of the collections', async () => {
    await writeFile(path.join(base, 'note'), '');
    const { code, output } = await run(node(archive(path.join(base, 'note', 'out'))));
    expect(code).toBe(1);
    expect(output).toMatch(/note\/out {2}output-failed\n.*found: .*\n.*expected: .*\n.*to mend: /);
  });

  test('of the site', async () => {
    await writeFile(path.join(base, 'note'), '');
    const { code, output } = await run(node(site(path.join(base, 'note', 'out'))));
    expect(code).toBe(1);
    expect(output).toContain('note is no folder that can be written to: choose another, or');
    expect(output).not.toMatch(/^\s+at /m);
  });
});

describe.runIf(canMount())('a disk', () => {
  const out = () => path.join(base, 'disk', 'out');
  /** What is there first, then the command, then what is there after. */
  const onDisk = (command: string) =>
    `mkdir ${out()} && echo former > ${out()}/index.html; ${node(command)}; code=$?; cat ${out()}/index.html; ls -A ${out()} ${path.dirname(out())}; exit $code`;
  const readOnly = (command: string) =>
    `mkdir ${out()} && mount -o remount,ro ${path.join(base, 'disk')} && ${node(command)}`;

  test('that is full: the collections', async () => {
    const { code, output } = await run(onDisk(archive(out())), '-o size=12k');
    expect(code).toBe(1);
    expect(output).toMatch(/output-failed\n.*ENOSPC.*\n.*\n.*the room on the disk/);
    expect(output).toContain('former');
    expect(output).not.toMatch(/\.(?:writing|ready|replaced)-/);
  });

  test('that is full: the site', async () => {
    await run(node(archive(content)));
    const { code, output } = await run(onDisk(site(out())), '-o size=600k');
    expect(code).not.toBe(0);
    expect(output).toContain(`${out()} is as it was. The disk of ${path.dirname(out())} is full`);
    expect(output).toContain('former');
    expect(output).not.toMatch(/^out\.(?:new|old)-/m);
  });

  test('that may only be read', async () => {
    await run(node(archive(content)));
    const collections = await run(readOnly(archive(out())), '-o size=1m');
    expect(collections.code).toBe(1);
    expect(collections.output).toMatch(/output-failed\n.*\n.*\n.*the permissions/);
    const built = await run(readOnly(site(out())), '-o size=1m');
    expect(built.code).toBe(1);
    expect(built.output).toContain('no folder that can be written to');
    expect(built.output).not.toMatch(/^\s+at /m);
  });
});
