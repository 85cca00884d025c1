import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { archiveFolder, writeCases } from '../test/corrections/sent-cases.ts';

let content: string;
let sent: string;
let record: string;

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'corrections-'));
  onTestFinished(() => rm(content, { recursive: true }));
  await cp(path.join(archiveFolder, 'sources'), path.join(content, 'sources'), { recursive: true });
  sent = await mkdtemp(path.join(tmpdir(), 'sent-'));
  onTestFinished(() => rm(sent, { recursive: true }));
  await writeCases(sent);
  record = path.join(content, 'sources', 'liuhe.yaml');
});

type Run = { readonly code: number | null; readonly output: string; readonly errors: string };

/** Runs the command as a person does, but without a terminal, on a copy of the fixtures. */
async function corrections(
  what: string,
  files: readonly string[],
  ...options: string[]
): Promise<Run> {
  const names = files.map((it) => path.resolve(sent, it));
  return run([what, ...names, '--sources', path.join(content, 'sources'), ...options]);
}

async function run(args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/corrections.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, output, errors };
}

/** Every file of the archive and what stands in it. */
async function state(): Promise<Record<string, string>> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const files = entries.filter((it) => it.isFile() && !it.name.endsWith('.lock'));
  const names = files.map((it) => path.join(it.parentPath, it.name)).toSorted();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (it) => [path.relative(content, it), await readFile(it, 'utf8')] as const),
    ),
  );
}

async function idsOf(...files: string[]): Promise<string[]> {
  const { output } = await corrections('review', files);
  return Array.from(output.matchAll(/^([0-9a-f]{10}) {2}/gm), ([, id = '']) => id);
}

const decided = () => readFile(path.join(content, 'corrections', 'decided.yaml'), 'utf8');

describe('review without a decision', () => {
  test('shows the line before and after, where it is and who sent it, and changes nothing', async () => {
    const before = await state();
    const { code, output } = await corrections('review', ['good.yaml']);
    expect(code).toBe(3);
    expect(output).toMatch(/^[0-9a-f]{10} {2}liuhe\.txt:5:53 {2}《开展“三下乡”活动》$/m);
    expect(output).toContain('one reader: 甲');
    expect(output).toMatch(/^ {2}- {5}5 │ .*受到群众的热\[-列-\]欢迎。$/m);
    expect(output).toMatch(/^ {2}\+ {5}5 │ .*受到群众的热\{\+烈\+\}欢迎。$/m);
    expect(output).toContain('    3 │ 开展“三下乡”活动');
    expect(output).toContain('why: 误读。');
    expect(output).toMatch(/^waiting +1$/m);
    expect(output).not.toContain('\u001B');
    expect(await state()).toEqual(before);
  });

  test('ends with 0 where there is nothing to do', async () => {
    const { code, output } = await corrections('review', ['done.yaml']);
    expect(code).toBe(0);
    expect(output).toContain('nothing to do');
  });

  test('a name that was mistyped is told, and nothing is kept of it', async () => {
    const before = await state();
    const files = ['good.yaml', 'mistyped.yaml'];
    const { code, output, errors } = await corrections('review', files, '--accept', 'all');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('mistyped.yaml');
    expect(errors).not.toContain('ENOENT');
    expect(await state()).toEqual(before);
  });

  test('tells a folder of everything that can be sent', async () => {
    const before = await state();
    const { code, output, errors } = await corrections('review', ['.']);
    expect(code).toBe(3);
    expect(errors).toBe('');
    expect(output).not.toMatch(/[[\p{Cc}--\n]\p{Bidi_Control}]/v);
    expect(output).toContain('In conflict: 3 proposals for the same words.');
    expect(await state()).toEqual(before);
  });
});

describe('what is accepted', () => {
  test('is in the record where it belongs, with who sent it, and nothing else has moved', async () => {
    const files = [
      'good.yaml',
      'agreeing-one.yaml',
      'agreeing-nameless.yaml',
      'within-a-wide-anchor.yaml',
    ];
    const { code, output } = await corrections('review', files, '--accept', 'all');
    expect(output).toContain('npm run archive');
    expect(code).toBe(0);
    expect(await readFile(record, 'utf8')).toBe(`# 编者记录：柳河镇一版。
publication: null # 版面上没有

emendations:
  # 校改
  # 活动
  - line: 5
    read: 热列欢迎
    as: 热烈欢迎
    sure: true
    why: 误读。
    who: 甲
  - line: 7
    read: 志愿者门为
    as: 志愿者们为
    sure: true
    why: “门”是“们”的误读。 # 常见
  - line: 7
    read: 群众义
    as: 村民义
    sure: true
    why: 误读。
    who: 读者
  - line: 7
    read: 三百余分
    as: 三百余份
    sure: false
    why: 量词应是“份”。
  - line: 9
    read: 经长
    as: 经常
    sure: true
    why: 误读。
    who: 甲、读者

# 地名
places:
  - line: 5
    read: 六里村
    name: 六里村
    kind: village
    why: 柳河镇的村。
`);
  });

  test('changes nothing the second time', async () => {
    const files = ['good.yaml', 'conflicting.yaml', 'gone.yaml', 'wrong-types.yaml'];
    expect((await corrections('review', files, '--accept', 'all')).code).toBe(3);
    const before = await state();
    const { code, output } = await corrections('review', files, '--accept', 'all');
    expect(code).toBe(3);
    expect(output).toContain('No record has changed.');
    expect(output).toMatch(/^done +2$/m);
    expect(await state()).toEqual(before);
  });

  test('may be what two readers agree on, and no more', async () => {
    const files = ['agreeing-one.yaml', 'agreeing-wider.yaml', 'good.yaml'];
    const { output } = await corrections('review', files, '--accept', 'agreed');
    expect(output).toMatch(/^applied +2$/m);
    expect(output).toMatch(/^waiting +1$/m);
    const text = await readFile(record, 'utf8');
    expect(text).toContain('who: 甲、乙');
    expect(text).not.toContain('热烈');
  });

  test('may be probable only', async () => {
    await corrections('review', ['good.yaml'], '--probable', 'all');
    expect(await readFile(record, 'utf8')).toMatch(/as: 热烈欢迎\n {4}sure: false/);
  });

  test('makes a record where there was none, and the archive anew where that is asked', async () => {
    await rm(record);
    const { code } = await corrections('review', ['good.yaml'], '--accept', 'all', '--build');
    expect(code).toBe(0);
    expect(await readFile(record, 'utf8')).toMatch(/^emendations:\n {2}- line: 5\n/);
    const files = await state();
    expect(files['pieces/liuhe-3.md']).toContain('热烈欢迎');
    expect(files['pieces/liuhe-3.md']).toContain('甲');
  });

  test('replaces what the record has only by its id', async () => {
    const [id = ''] = await idsOf('against-the-record.yaml');
    const before = await readFile(record, 'utf8');
    await corrections('review', ['against-the-record.yaml'], '--accept', 'all');
    expect(await readFile(record, 'utf8')).toBe(before);
    await corrections('review', ['against-the-record.yaml'], '--accept', id);
    const text = await readFile(record, 'utf8');
    expect(text).toContain('三百余本');
    expect(text).not.toContain('三百余份');
  });
});

describe('of a conflict', () => {
  test('one is accepted by its id, and the other is kept with the reason', async () => {
    const ids = await idsOf('conflicting.yaml');
    expect(ids).toHaveLength(2);
    const { output } = await corrections('review', ['conflicting.yaml'], '--accept', ids[0] ?? '');
    expect(output).toMatch(/^applied +1$/m);
    expect(output).toMatch(/^conflicting +1$/m);
    expect(await decided()).toContain('correction-conflict');
  });

  test('both are not accepted together', async () => {
    const ids = await idsOf('conflicting.yaml');
    const { output } = await corrections('review', ['conflicting.yaml'], '--accept', ids.join(','));
    expect(output).toMatch(/^applied +1$/m);
    expect(output).toMatch(/conflicting: correction-conflict: the record now has/);
  });
});

describe('what is rejected', () => {
  test('is kept with the reason, and not asked again', async () => {
    const [id = ''] = await idsOf('good.yaml');
    const reject = ['--reject', id, '--because', '原文如此。'];
    const { code } = await corrections('review', ['good.yaml'], ...reject);
    expect(code).toBe(0);
    expect(await decided()).toMatch(/outcome: rejected\n {4}reason: 原文如此。/);
    const again = await corrections('review', ['good.yaml'], '--accept', 'all');
    expect(again.code).toBe(0);
    expect(again.output).toContain('rejected: 原文如此。');
    expect(await readFile(record, 'utf8')).not.toContain('热烈');
    await corrections('review', ['good.yaml'], '--accept', id);
    expect(await readFile(record, 'utf8')).toContain('热烈');
    expect(await decided()).not.toContain('热烈');
  });

  test('needs a reason', async () => {
    const { code, errors } = await corrections('review', ['good.yaml'], '--reject', 'all');
    expect(code).toBe(2);
    expect(errors).toContain('--because');
  });
});

describe('check', () => {
  test('is content with what could be applied', async () => {
    const files = ['good.yaml', 'moved.yaml', 'done.yaml', 'conflicting.yaml', 'in-an-issue.md'];
    const { code, output, errors } = await corrections('check', files);
    expect([code, errors]).toEqual([0, '']);
    expect(output).toContain('6 corrections');
    expect(output).toContain('another line now');
  });

  test('names all that is wrong in one run, and changes nothing', async () => {
    const before = await state();
    const { code, errors } = await corrections('check', ['.']);
    expect(code).toBe(1);
    for (const rule of ['file', 'shape', 'source', 'anchor', 'words', 'loss']) {
      expect(errors).toMatch(new RegExp(`\\.\\w+:\\d+:\\d+ {2}correction-${rule}`));
    }
    expect(errors).toContain('to mend:');
    expect(errors).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(await state()).toEqual(before);
  });
});

describe('is refused', () => {
  test.each([
    ['nothing', [], 'review or check'],
    ['another word', ['apply', 'x'], 'review or check'],
    ['no file', ['review'], 'No file'],
    ['an option that there is not', ['review', 'x', '--acept', 'all'], '--acept'],
  ])('%s', async (_, args, words) => {
    const { code, errors } = await run(args);
    expect(code).toBe(2);
    expect(errors).toContain(words);
    expect(errors).toContain('npm run corrections');
  });

  test('an id that there is not: nothing is written', async () => {
    const before = await state();
    const ids = ['--accept', 'all,0123456789'];
    const { code, errors } = await corrections('review', ['good.yaml'], ...ids);
    expect(code).toBe(2);
    expect(errors).toContain('0123456789');
    expect(await state()).toEqual(before);
  });

  test('an archive that is broken itself', async () => {
    await writeFile(record, 'publisher: 某报\n');
    const { code, errors } = await corrections('review', ['good.yaml'], '--accept', 'all');
    expect(code).toBe(1);
    expect(errors).toContain('record-shape');
  });
});
