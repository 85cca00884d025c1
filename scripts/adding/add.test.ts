import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../cli/paths.ts';

const shipped = path.join(root, 'content/sources');
let names: string[];

beforeAll(async () => {
  names = (await readdir(shipped)).filter((it) => it.endsWith('.txt'));
});

type Ended = { readonly code: number; readonly out: string; readonly errors: string };

/** Runs the command as npm does, in a folder of its own. */
async function run(home: string, ...args: string[]): Promise<Ended> {
  const command = [path.join(root, 'scripts/add.ts'), ...args];
  const env = { ...process.env, INIT_CWD: home, ARCHIVE_CONTENT: path.join(home, 'content') };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, {
      cwd: home,
      env,
    });
    return { code: 0, out: stdout, errors: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, errors: stderr };
  }
}

async function homeOf(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'add-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  await mkdir(path.join(home, 'new'));
  return home;
}

describe('npm run add', () => {
  test('shows one page as it was understood, its questions, and what to do next', async () => {
    const home = await homeOf();
    const [name = ''] = names;
    await cp(path.join(shipped, name), path.join(home, 'new', name));
    const { code, out } = await run(home, `new/${name}`);
    expect(code).toBe(0);
    expect(out).toContain('读成 7 篇');
    expect(out).toContain('主题　以"党建+"引领基层高效能治理');
    expect(out).toMatch(/要问的 \d+ 个，最要紧的是/u);
    expect(out).toContain('接下来');
    const stem = name.replace('.txt', '');
    expect((await readdir(path.join(home, 'content/sources'))).toSorted()).toEqual([
      `${stem}.txt`,
      `${stem}.yaml`,
    ]);
    expect(await readFile(path.join(home, 'content/sources', name))).toEqual(
      await readFile(path.join(shipped, name)),
    );
  });

  test('reports a folder on one screen, and the details in a file', async () => {
    const home = await homeOf();
    for (const name of names) await cp(path.join(shipped, name), path.join(home, 'new', name));
    await writeFile(path.join(home, 'new/empty.txt'), '');
    const { code, out } = await run(home, 'new');
    expect(code).toBe(1);
    expect(out).toMatch(/收下 +5\n/u);
    expect(out).toMatch(/拒收 +1\n/u);
    expect(out).toMatch(/empty\.txt　空文件　→ 把版面的文字放进去/u);
    expect(out).toContain('最该先看的');
    expect(out.split('\n').length).toBeLessThan(70);
    const details = await readFile(path.join(home, 'adding-report.txt'), 'utf8');
    for (const name of names) expect(details).toContain(`→ ${name}`);
  });

  test('refuses what is there, and changes nothing', async () => {
    const home = await homeOf();
    const [name = ''] = names;
    await cp(path.join(shipped, name), path.join(home, 'new', name));
    await run(home, 'new');
    const record = path.join(home, 'content/sources', name.replace('.txt', '.yaml'));
    await writeFile(record, '# 编辑改过\n');
    const { code, out } = await run(home, 'new');
    expect(code).toBe(1);
    expect(out).toContain('已经有了，一个字节也不差');
    expect(await readFile(record, 'utf8')).toBe('# 编辑改过\n');
  });

  test('writes nothing in a dry run', async () => {
    const home = await homeOf();
    const [name = ''] = names;
    const { code, out } = await run(home, '--dry-run', path.join(shipped, name));
    expect(code).toBe(0);
    expect(out).toContain('什么也没有写');
    await expect(readdir(path.join(home, 'content/sources'))).rejects.toThrow('ENOENT');
  });

  test('says what it wants where no file is named', async () => {
    const { code, errors } = await run(await homeOf());
    expect(code).toBe(2);
    expect(errors).toContain('npm run add -- FILES...');
  });
});
