import * as fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { decode, readPlainFile } from './read-file.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, readFileSync: vi.fn(real.readFileSync) };
});

let file: string;

beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plain-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  file = path.join(folder, 'a.txt');
  fs.writeFileSync(file, '甲');
});

/** Has something done to the file after it was opened and looked at, before it is read. */
async function whileRead(happens: () => void): Promise<void> {
  const real = await vi.importActual<typeof fs>('node:fs');
  vi.mocked(fs.readFileSync).mockImplementationOnce((...args) => {
    happens();
    return real.readFileSync(...args);
  });
}

test('a file is read', () => {
  expect(new TextDecoder().decode(readPlainFile(file))).toBe('甲');
});

const times = new Date('2020-01-01');

test.each([
  [
    'grows',
    () => {
      fs.appendFileSync(file, '乙');
    },
  ],
  [
    'is cut',
    () => {
      fs.truncateSync(file, 1);
    },
  ],
  [
    'becomes another of the same length',
    () => {
      fs.writeFileSync(file, '乙');
      fs.utimesSync(file, times, times);
    },
  ],
])('one that %s in the meantime is refused', async (_, happens) => {
  await whileRead(happens);
  expect(() => readPlainFile(file)).toThrow(expect.objectContaining({ why: 'changed' }));
});

const page = [
  '奋进新征程 建功新时代',
  '',
  '　　本报讯（记者 张璐）7月3日，一场“三下乡”活动在柏庄镇举行，共有126人参加。',
  '一是党建引领，二是服务群众。',
  '',
].join('\n');

describe('a page of a Chinese paper is read in', () => {
  test.each([
    ['utf-8', Buffer.from(page)],
    ['utf-8-bom', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(page)])],
    ['utf-16le', iconv.encode(page, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(page, 'utf-16be', { addBOM: true })],
    ['gb18030', iconv.encode(page, 'gb18030')],
    ['gb18030', iconv.encode(page, 'gbk')],
    ['gb18030', iconv.encode(page, 'gb2312')],
  ])('%s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: page, encoding });
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s without a byte order mark', (encoding) => {
    const plain = page.replaceAll(/[一\u3000]/gu, '二');
    expect(decode(iconv.encode(plain, encoding, { addBOM: false }))).toEqual({
      text: plain,
      encoding,
    });
  });

  // 一 is U+4E00 and the full-width blank U+3000: their NUL bytes stand on the other side.
  test.each(['utf-16le', 'utf-16be'] as const)('%s without a mark, with 一', (encoding) => {
    expect(decode(iconv.encode(page, encoding, { addBOM: false }))).toEqual({
      text: page,
      encoding,
    });
  });

  test('characters of GB18030 with four bytes', () => {
    const text = `${page}𠮷野家和㙍村的干部群众一起，把河道清理得干干净净。`;
    expect(decode(iconv.encode(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030' });
  });

  test('plain ASCII is UTF-8', () => {
    expect(decode(Buffer.from('A06 1234\n'))).toEqual({ text: 'A06 1234\n', encoding: 'utf-8' });
  });

  test('an empty file', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('a byte order mark inside the text stays', () => {
    expect(decode(Buffer.from('甲\uFEFF乙'))).toEqual({ text: '甲\uFEFF乙', encoding: 'utf-8' });
  });
});

describe('what is no text of a Chinese paper is refused', () => {
  test.each([
    [
      'Big5',
      iconv.encode('臺北市政府昨日表示,將於下月起調整公車票價,請市民留意公告內容。', 'big5'),
      0,
    ],
    [
      'Shift-JIS',
      iconv.encode('東京都は昨日、来月から新しい制度を始めると発表しました。', 'shift_jis'),
      0,
    ],
    [
      'the head of a JPEG',
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex'),
      0,
    ],
    ['the head of a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'), 0],
    [
      'ASCII, then broken bytes',
      Buffer.concat([Buffer.from('page 1\n'), Buffer.from([0xff, 0xff, 0x80])]),
      7,
    ],
  ])('%s', (_, bytes, offset) => {
    expect(decode(bytes)).toEqual({ offset });
  });

  test('broken UTF-8 after a byte order mark: the offset counts the mark', () => {
    const bytes = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from('柏庄镇'),
      Buffer.from([0xff]),
    ]);
    expect(decode(bytes)).toEqual({ offset: 12 });
  });

  test('UTF-8 with its last character cut', () => {
    expect(decode(Buffer.from('柏庄镇').subarray(0, 8))).toHaveProperty('offset');
  });

  test('a lone surrogate in UTF-16', () => {
    expect(decode(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x41, 0x00]))).toHaveProperty(
      'offset',
    );
  });
});

describe('for any text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  // The control characters that no text has would look like the high bytes of UTF-16.
  const withoutNul = text.filter((it) => !it.includes('\0') && !it.startsWith('\uFEFF'));

  test('UTF-8 comes back as it was', () => {
    fc.assert(
      fc.property(withoutNul, (it) => {
        expect(decode(Buffer.from(it))).toEqual({ text: it, encoding: 'utf-8' });
      }),
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s with its mark comes back', (encoding) => {
    fc.assert(
      fc.property(text, (it) => {
        const bytes = iconv.encode(it, encoding, { addBOM: true });
        expect(decode(bytes)).toEqual({ text: it, encoding });
      }),
    );
  });

  test('no bytes make it throw, and an offset lies inside the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decode(bytes);
        if ('offset' in decoded) expect(decoded.offset).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
