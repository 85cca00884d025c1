import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { digestOf } from '../archive/origins.ts';
import { readArchive } from '../archive/read-archive.ts';
import { forgetCollections, openKeptArchive, renewKeptArchive } from './kept-collections.ts';

let folder = '';
const content = (): string => join(folder, 'content');
/** When the files of bylines were written: a time that can be set again. */
const longAgo = new Date('2020-01-01');
const kept = (): string => join(folder, 'cache', 'kept-collections.jsonl');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-collections-'));
  await cp('content', content(), { recursive: true });
  for (const name of readdirSync(join(content(), 'bylines'))) {
    utimesSync(join(content(), 'bylines', name), longAgo, longAgo);
  }
  vi.stubEnv('ARCHIVE_CONTENT', content());
  vi.stubEnv('ARCHIVE_CACHE', join(folder, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Changes a word of a file in such a way that nothing but its contents tells. */
function changeUnseen(file: string, from: string, to: string): void {
  expect(to.length).toBe(from.length);
  changeInFile(file, from, to);
  utimesSync(file, longAgo, longAgo);
}

function changeInFile(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test('what is read again is what was read, digests and order included', () => {
  const first = renewKeptArchive();
  const again = openKeptArchive();
  expect(again).toEqual(readArchive(content()));
  expect(Object.values(again).map((it: ReadonlyMap<string, object>) => [...it.keys()])).toEqual(
    Object.values(first).map((it: ReadonlyMap<string, object>) => [...it.keys()]),
  );
  for (const [id, piece] of first.pieces) {
    expect(digestOf(again.pieces.get(id) ?? {})).toBe(digestOf(piece));
  }
});

test('what is kept is not read', () => {
  renewKeptArchive();
  const [id = ''] = openKeptArchive().bylines.keys();
  const file = join(content(), 'bylines', `${id}.md`);
  const { name } = openKeptArchive().bylines.get(id) ?? { name: '' };
  changeUnseen(file, name, '某'.repeat(name.length));
  expect(openKeptArchive().bylines.get(id)?.name).toBe(name);
});

describe('what changed is read', () => {
  test('a changed file, a new one; a removed one is gone', () => {
    const first = renewKeptArchive();
    const [changed = '', removed = ''] = first.pieces.keys();
    const pieces = join(content(), 'pieces');
    changeInFile(join(pieces, `${changed}.md`), 'id:', '# 改过\nid:');
    rmSync(join(pieces, `${removed}.md`));
    const again = openKeptArchive();
    expect(again).toEqual(readArchive(content()));
    expect(digestOf(again.pieces.get(changed) ?? {})).not.toBe(
      digestOf(first.pieces.get(changed) ?? {}),
    );
    expect(again.pieces.has(removed)).toBe(false);
  });

  test('everything, where all is made afresh', () => {
    renewKeptArchive();
    const [id = ''] = openKeptArchive().bylines.keys();
    const { name } = openKeptArchive().bylines.get(id) ?? { name: '' };
    const other = '某'.repeat(name.length);
    changeUnseen(join(content(), 'bylines', `${id}.md`), name, other);
    forgetCollections();
    expect(openKeptArchive().bylines.get(id)?.name).toBe(other);
  });

  test.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    [
      'was changed',
      (bytes: Buffer) => bytes.fill('九', bytes.length >> 1, (bytes.length >> 1) + 3),
    ],
    ['is something else', () => Buffer.from('不是\n')],
    ['is empty', () => Buffer.alloc(0)],
  ])('everything, where what was kept %s', (_, spoil) => {
    renewKeptArchive();
    const [id = ''] = openKeptArchive().bylines.keys();
    const { name } = openKeptArchive().bylines.get(id) ?? { name: '' };
    const other = '某'.repeat(name.length);
    changeUnseen(join(content(), 'bylines', `${id}.md`), name, other);
    writeFileSync(kept(), spoil(readFileSync(kept())));
    expect(openKeptArchive().bylines.get(id)?.name).toBe(other);
  });
});

test('what is kept again and again, as entries change, come and go, is what the files say', () => {
  const pieces = join(content(), 'pieces');
  const places = join(content(), 'places');
  const [place = ''] = readdirSync(places);
  const text = readFileSync(join(places, place), 'utf8');
  renewKeptArchive();
  for (const [index, name] of readdirSync(pieces).slice(0, 12).entries()) {
    if (index % 3 === 0) changeInFile(join(pieces, name), 'id:', '# 改过\nid:');
    if (index % 3 === 1) rmSync(join(pieces, name));
    if (index % 3 === 2) {
      writeFileSync(join(places, `x-${index}.md`), text.replace(/^id: .*$/mu, `id: x-${index}`));
      rmSync(join(places, `x-${index - 6}.md`), { force: true });
    }
    expect(renewKeptArchive()).toEqual(readArchive(content()));
    expect(openKeptArchive()).toEqual(readArchive(content()));
  }
  const lines = readFileSync(kept()).filter((byte) => byte === 0x0a).length;
  expect(lines).toBeGreaterThan(1);
});

test('what was kept of another archive is not taken for this one', () => {
  renewKeptArchive();
  const [id = ''] = openKeptArchive().bylines.keys();
  const { name } = openKeptArchive().bylines.get(id) ?? { name: '' };
  const other = '某'.repeat(name.length);
  changeUnseen(join(content(), 'bylines', `${id}.md`), name, other);
  renameSync(content(), join(folder, 'moved'));
  vi.stubEnv('ARCHIVE_CONTENT', join(folder, 'moved'));
  expect(openKeptArchive().bylines.get(id)?.name).toBe(other);
});

test('every problem of every collection is told at once', () => {
  const archive = openKeptArchive();
  const [piece = ''] = archive.pieces.keys();
  const [page = ''] = archive.pages.keys();
  changeInFile(join(content(), 'pieces', `${piece}.md`), 'kind:', 'kinds:');
  changeInFile(join(content(), 'pages', `${page}.md`), 'sha256:', 'sha:');
  const both = new RegExp(`pages/${page}\\.md: [^]*pieces/${piece}\\.md: `);
  expect(() => openKeptArchive()).toThrow(both);
});
