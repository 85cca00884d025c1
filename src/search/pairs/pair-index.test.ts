import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPairIndex, type PairIndex } from './ask/pair-index.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { levels, type Segment } from './layout.ts';
import { collectPairs } from './make/collect-pairs.ts';
import { type Sizes, usualSizes, writePairFiles } from './make/pair-files.ts';

type Piece = readonly Segment[];

async function indexOf(pieces: readonly Piece[], sizes: Sizes = usualSizes): Promise<PairIndex> {
  const { shelf } = await shelfOf(pieces, sizes);
  return openPairIndex(shelf);
}

async function shelfOf(
  pieces: readonly Piece[],
  sizes: Sizes = usualSizes,
): Promise<{ shelf: Shelf; files: Map<string, Uint8Array> }> {
  const collector = collectPairs();
  for (const piece of pieces) collector.add(piece);
  const files = new Map<string, Uint8Array>();
  await writePairFiles(
    collector,
    ({ path, packed }) => {
      files.set(path, packed());
      return Promise.resolve();
    },
    { sizes },
  );
  const content = (path: string): Uint8Array => {
    const found = files.get(path);
    if (!found) throw new Error(`there is no ${path}`);
    return found;
  };
  const shelf: Shelf = {
    json: (path) => Promise.resolve(JSON.parse(Buffer.from(content(path)).toString())),
    bytes: (path) => Promise.resolve(gunzipSync(content(path))),
  };
  return { shelf, files };
}

/** The literal truth: each piece with the weightiest part in which the run stands. */
function truth(pieces: readonly Piece[], run: string): { piece: number; level: number }[] {
  return pieces.flatMap((segments, piece) => {
    const having = segments.filter(({ text }) => text.includes(run));
    const found = having.map(({ level }) => levels.indexOf(level));
    return found.length > 0 ? [{ piece, level: Math.min(...found) }] : [];
  });
}

const fewCharacters = fc.constantFrom('一', '二', '三', 'a', 'A', ' ', '\u3000', '𠮷', '\0');
const segment = fc.record({
  level: fc.constantFrom(...levels),
  text: fc.string({ unit: fewCharacters, maxLength: 40 }),
});
const archive = fc.array(fc.array(segment, { maxLength: 6 }), { maxLength: 30 });
const run = fc
  .string({ unit: fewCharacters, minLength: 1, maxLength: 6 })
  .map((text) => text.replace(/\s/gu, ''))
  .filter((text) => text !== '');

/** Most keys in files of their own. */
const tiny: Sizes = { shard: 16, own: 8, parted: 1000 };
/** And those of pairs parted. */
const parted: Sizes = { shard: 16, own: 2, parted: 2 };

describe.each([
  ['in usual shards', undefined],
  ['in tiny shards, most keys in files of their own', tiny],
  ['the places of most pairs parted by what is beside them', parted],
])('%s', (_, sizes) => {
  test('a run is found exactly where it stands, in its weightiest part', async () => {
    await fc.assert(
      fc.asyncProperty(archive, fc.array(run, { maxLength: 8 }), async (pieces, runs) => {
        const index = await indexOf(pieces, sizes);
        for (const sought of runs) {
          expect(await index.find(sought)).toEqual(truth(pieces, sought));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a run never goes from one segment to the next', async () => {
  const index = await indexOf([
    [
      { level: 'text', text: '一二' },
      { level: 'text', text: '三四' },
    ],
  ]);
  expect(await index.find('二三')).toEqual([]);
  expect(await index.find('一二三四')).toEqual([]);
  expect(await index.find('三四')).toHaveLength(1);
});

test('a piece is found by the very name of its place', async () => {
  const collector = collectPairs();
  collector.add([], ['永安街']);
  collector.add([], ['永安街一巷']);
  const files = new Map<string, Uint8Array>();
  await writePairFiles(collector, ({ path, packed }) => {
    files.set(path, packed());
    return Promise.resolve();
  });
  const index = await openPairIndex({
    json: (path) => Promise.resolve(JSON.parse(Buffer.from(files.get(path) ?? []).toString())),
    bytes: (path) => Promise.resolve(gunzipSync(files.get(path) ?? Buffer.of())),
  });
  expect(await index.named('永安街')).toEqual([0]);
  expect(await index.named('永安')).toEqual([]);
});

test('the same pieces give the same files, others another folder', async () => {
  const pieces: Piece[] = [[{ level: 'text', text: '灯塔路街道' }]];
  const first = await shelfOf(pieces);
  expect(await shelfOf(pieces)).toMatchObject({ files: first.files });
  const [folder] = [...first.files.keys()].map((path) => path.split('/')[0]);
  const other = await shelfOf([[{ level: 'text', text: '灯塔路街办' }]]);
  expect([...other.files.keys()].some((path) => path.startsWith(`${folder}/`))).toBe(false);
});

test('other sizes, or another text beside them, have another folder: browsers keep files', async () => {
  const collector = collectPairs();
  collector.add([{ level: 'text', text: '灯塔路街道' }], []);
  const none = (): Promise<void> => Promise.resolve();
  const folders = [
    await writePairFiles(collector, none),
    await writePairFiles(collector, none, { beside: ['北关区'] }),
    await writePairFiles(collector, none, { sizes: { ...usualSizes, shard: 1024 } }),
  ];
  expect(new Set(folders).size).toBe(3);
});

test('an archive without pieces has an index too', async () => {
  expect(await (await indexOf([])).find('灯塔')).toEqual([]);
});

test('one piece may have what makes an archive of others', async () => {
  // Where the places of a pair were gone through once for each of them, this took minutes.
  const text = '近年来,该街道充分发挥党建引领作用,'.repeat(60_000) + '花南巷';
  const index = await indexOf([[{ level: 'text', text }]]);
  expect(await index.find('该街道充分')).toHaveLength(1);
  expect(await index.find('作用,花南')).toHaveLength(1);
  expect(await index.find('街道作用')).toEqual([]);
});

test('a file that cannot be had is an error, and is asked for again', async () => {
  const { shelf } = await shelfOf([[{ level: 'text', text: '灯塔' }]]);
  let fails = true;
  const index = await openPairIndex({
    json: (path) => shelf.json(path),
    bytes: (path) => (fails ? Promise.reject(new Error('away')) : shelf.bytes(path)),
  });
  await expect(index.find('灯塔')).rejects.toThrow('away');
  fails = false;
  expect(await index.find('灯塔')).toHaveLength(1);
});
