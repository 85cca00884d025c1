import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readCorrections } from './read-corrections.ts';
import { readFiles } from './read-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sent-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const put = (name: string, content: string | Uint8Array) =>
  writeFile(path.join(folder, name), content);

const correction = { source: 'a.txt', line: 1, read: '甲', as: '乙', why: '误读。' };

test('folders are looked through, each file is read once, what was decided is not', async () => {
  await mkdir(path.join(folder, 'more'));
  for (const name of ['a.yaml', 'more/b.json', 'c.md', 'decided.yaml', 'picture.png']) {
    await put(name, 'x\n');
  }
  const names = [folder, path.join(folder, 'a.yaml'), path.join(folder, 'picture.png')];
  const { files, problems } = await readFiles(names, path.join(folder, 'decided.yaml'));
  expect(files.map((it) => path.posix.basename(it.file))).toEqual([
    'a.yaml',
    'c.md',
    'b.json',
    'picture.png',
  ]);
  expect(problems).toEqual([]);
});

test('what is no file of text is refused, and the others are read', async () => {
  await put('a.yaml', 'x\n');
  await put('b.yaml', Buffer.from('ffd8ffe000104a464946', 'hex'));
  await put('c.yaml', 'x'.repeat(4 * 1024 * 1024 + 1));
  await symlink('/etc/hostname', path.join(folder, 'd.yaml'));
  const { files, problems } = await readFiles([folder, path.join(folder, 'e.yaml')], '');
  expect(files).toHaveLength(1);
  expect(problems.map((it) => it.rule)).toEqual(problems.map(() => 'correction-file'));
  expect(problems.map((it) => it.found)).toEqual([
    expect.stringContaining('no such file'),
    expect.stringContaining('no text'),
    expect.stringContaining('bytes; at most'),
    expect.stringContaining('a link'),
  ]);
});

test('a folder of very many files is another than was meant', async () => {
  for (let n = 0; n <= 10_000; n += 500) {
    await Promise.all(Array.from({ length: 500 }, (_, at) => put(`${n + at}.txt`, '')));
  }
  const { files, problems } = await readFiles([folder], '');
  expect(files).toEqual([]);
  expect(problems.map((it) => it.found)).toEqual(['10500 files; at most 10000 are read']);
});

test('the encoding may be that of an old editor', async () => {
  await put('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('更正', 'utf16le')]));
  const { files } = await readFiles([folder], '');
  expect(files[0]?.text).toBe('更正');
});

test('ten thousand corrections in a file are all read', async () => {
  const list = Array.from({ length: 10_000 }, (_, n) => ({ ...correction, line: n + 1 }));
  await put('a.json', JSON.stringify({ corrections: list }));
  const { files } = await readFiles([folder], '');
  const read = files.map(readCorrections);
  expect(read[0]?.sent).toHaveLength(10_000);
  expect(read[0]?.refused).toEqual([]);
});

test.each([
  ['lists in one another', `corrections: ${'['.repeat(50_000)}`],
  ['closed lists in one another', `{"corrections": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ['keys', Array.from({ length: 50_000 }, (_, n) => `k${n}: 1\n`).join('')],
  ['faults', '- "\n'.repeat(20_000)],
  ['fences', '```\ncorrections: [\n```\n'.repeat(5_000)],
  [
    'anchors',
    `a0: &a0 [x]\n${Array.from({ length: 200 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join('')}`,
  ],
])('a file of many %s is refused in few words', async (_, text) => {
  await put('a.yaml', text);
  const { files } = await readFiles([folder], '');
  const [read] = files.map(readCorrections);
  expect(read?.sent).toEqual([]);
  expect(read?.refused.length).toBeGreaterThan(0);
  expect(JSON.stringify(read?.refused.map((it) => it.problem)).length).toBeLessThan(20_000);
});

const words = (line: number) => ({ ...correction, line });
const block = (line: number) =>
  `corrections:\n  - source: a.txt\n    line: ${line}\n    read: 甲\n    as: 乙\n    why: "误：读。"\n`;
const head = 'archive: "某报"\nmade: "2026-11-21"\n';

/** The ways in which a list of one correction may be written. */
const shapes: Readonly<Record<string, (line: number) => string>> = {
  block,
  'block with its head': (line) => head + block(line),
  'block, not indented': (line) => block(line).replaceAll(/^ {2}/gmu, ''),
  'block with a comment': (line) =>
    block(line).replace('corrections:', 'corrections: # 一处\n# 如下'),
  'block of braces': (line) => `corrections:\n  - ${JSON.stringify(words(line))}\n`,
  brackets: (line) => `corrections: [${JSON.stringify(words(line))}]\n`,
  'brackets over lines': (line) => `${head}corrections: [\n  ${JSON.stringify(words(line))}\n]\n`,
  JSON: (line) => `${JSON.stringify({ corrections: [words(line)] })}\n`,
  'JSON after words': (line) =>
    `更正见下： ${JSON.stringify({ corrections: [words(line)] })} 多谢\n`,
  'JSON over lines': (line) =>
    `${JSON.stringify({ archive: '某报', corrections: [words(line)], made: '2026-11-21' }, null, 2)}\n`,
};

/** What they may stand in. */
const settings: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  'a fence': (text) => `\`\`\`yaml\n${text}\`\`\`\n`,
  'a mail that quotes': (text) => `${text.trimEnd().replaceAll(/^/gmu, '> ')}\n`,
  'a quoted fence': (text) => `> ~~~\n${text.replaceAll(/^/gmu, '> ')}~~~\n`,
  'blanks that do not break': (text) =>
    text.replaceAll(/^ +/gmu, ({ length }) => '\u00A0'.repeat(length)),
};

const letters = Object.entries(shapes).flatMap(([shape, write]) =>
  Object.entries(settings).map(([setting, put]) => ({
    name: `${shape} in ${setting}`,
    write: (line: number) => put(write(line)),
  })),
);

const between = ['\n', '\n还有一处：\n\n', '　　此致\n', '-- \n某读者\n\n'];

test('both of two lists in a letter are read, however they are written', () => {
  for (const [nth, { name, write }] of letters.entries()) {
    for (const [index, other] of letters.entries()) {
      const gap = between[(nth + index) % between.length] ?? '';
      const text = `编辑你好：\n\n${write(1)}${gap}${other.write(2)}\n敬礼\n`;
      const { sent, refused } = readCorrections({ file: 'a.txt', text, digest: '' });
      const lines = sent.map((it) => it.correction.line);
      expect([lines, refused], `${name}, ${other.name}\n${text}`).toEqual([[1, 2], []]);
    }
  }
});

test('of two lists of which the first is broken off, both are read or told', () => {
  for (const [nth, { name, write }] of letters.entries()) {
    for (const other of letters.filter((_, index) => index % 7 === nth % 7)) {
      for (const cut of [1, 8, 30]) {
        const text = `${write(1).trimEnd().slice(0, -cut)}\n\n${other.write(2)}`;
        const { sent, refused } = readCorrections({ file: 'a.txt', text, digest: '' });
        const told = sent.length + refused.length;
        const why = `${name}, ${other.name}, ${cut}\n${text}`;
        expect(told, why).toBeGreaterThan(1);
        expect(sent.some((it) => it.correction.line === 2) || refused.length > 1, why).toBe(true);
      }
    }
  }
});

const encodings: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) =>
    Buffer.from(text)
      .toString('base64')
      .replaceAll(/(.{76})/g, '$1\r\n'),
  'quoted-printable': (text) =>
    Array.from(Buffer.from(text), (byte) =>
      byte === 10 ? '\r\n' : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
      .join('')
      .replaceAll(/((?:=..){20})/g, '$1=\r\n'),
};
const part = (encoding: string, text: string, type = 'text/plain', more = '') =>
  `Content-Type: ${type}; charset=utf-8\r\n${more}Content-Transfer-Encoding: ${encoding}\r\n\r\n${encodings[encoding]?.(text)}\r\n`;
const mail = (content: string) => `From: r@example.org\r\nMIME-Version: 1.0\r\n${content}`;
const parts = (kind: string, ...all: string[]) =>
  mail(
    `Content-Type: multipart/${kind};\r\n boundary="=_1"\r\n\r\n${all.map((it) => `--=_1\r\n${it}`).join('')}--=_1--\r\n`,
  );
const attached = 'Content-Disposition: attachment; filename="my.yaml"\r\n';
const html = (text: string) => `<pre>${text}</pre>`;

test.each([
  ['base64', mail(part('base64', `你好\n${block(1)}`)), [1]],
  ['quoted-printable', mail(part('quoted-printable', `你好\n${block(1)}`)), [1]],
  [
    'a letter and the same in HTML',
    parts('alternative', part('base64', block(1)), part('base64', html(block(1)), 'text/html')),
    [1],
  ],
  [
    'a letter with a list and an attached file',
    parts(
      'mixed',
      part('base64', block(1)),
      part('base64', block(2), 'application/octet-stream', attached),
    ),
    [1, 2],
  ],
  [
    'a letter without, and an attached file',
    parts(
      'mixed',
      part('base64', '见附件。'),
      part('quoted-printable', block(2), 'text/yaml', attached),
    ),
    [2],
  ],
  ['not encoded', mail(`Content-Type: text/plain\r\n\r\n${block(1)}`), [1]],
])('a mail as mail programs save it: %s', async (_, text, lines) => {
  await put('a.eml', text);
  const { files, problems } = await readFiles([folder], '');
  const read = files.map(readCorrections);
  expect([problems, read.flatMap((it) => it.refused)]).toEqual([[], []]);
  expect(read.flatMap((it) => it.sent).map((it) => it.correction.line)).toEqual(lines);
});

test.each([
  ['a mail in HTML alone', part('base64', html(block(1)), 'text/html'), 'HTML alone'],
  ['a mail without corrections', part('base64', '你好'), 'expected object'],
])('%s is refused', async (_, content, found) => {
  await put('a.eml', mail(content));
  const { files, problems } = await readFiles([folder], '');
  const refused = files.map(readCorrections).flatMap((it) => it.refused.map((own) => own.problem));
  expect([...problems, ...refused].map((it) => it.found).join()).toContain(found);
});
