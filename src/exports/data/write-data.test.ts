import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { noteOrigin } from '../../archive/origins.ts';
import type { DataRow } from './collections.ts';
import { csvFormat } from './csv-file.ts';
import { dataBlocks } from './data-blocks.ts';
import { jsonFormat } from './json-file.ts';
import { type DataTarget, type WrittenData, writeData } from './write-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-data-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Row = { readonly id: number; readonly text: string };

/** Rows as a collection has them, and which of them were made. */
function rowsOf(rows: readonly Row[]) {
  const made: number[] = [];
  return {
    made,
    rows: rows.map(({ id, text }): DataRow => {
      const source = {};
      noteOrigin(source, { digest: `${id} ${text}`, file: null });
      const entry = () => {
        made.push(id);
        return { id: String(id), text };
      };
      return { id: String(id), source, entry };
    }),
  };
}

const targetsIn = (name: string): DataTarget[] => [
  { file: join(folder, `${name}.json`), format: jsonFormat },
  { file: join(folder, `${name}.csv`), format: csvFormat(['id', 'text']) },
];
const textsIn = (name: string): string[] =>
  targetsIn(name).map(({ file }) => readFileSync(file, 'utf8'));

/** @returns the entries that were made for it */
function write(name: string, rows: readonly Row[], before?: readonly WrittenData[]): number[] {
  return writeIn(name, rows, before).made;
}
function writeIn(name: string, rows: readonly Row[], before?: readonly WrittenData[]) {
  const { rows: its, made } = rowsOf(rows);
  const blocks = dataBlocks(its);
  const targets = targetsIn(name).map((target, index) => ({
    ...target,
    former: before && {
      file: targetsIn('before')[index]?.file ?? '',
      blocks: before[index]?.blocks ?? [],
    },
  }));
  const keys = blocks.map((block) => block.key());
  return { written: writeData(blocks, targets, keys), made };
}

const many = (count: number): Row[] =>
  Array.from({ length: count }, (_, id) => ({ id, text: `第${id}篇` }));

test('what is copied of former files is what would be written', () => {
  const edits = fc.array(
    fc.record({
      at: fc.nat(1500),
      what: fc.constantFrom('change', 'remove', 'insert'),
      text: fc.constantFrom('改', '",\n[', 'a,b\r\n', ''),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.nat(1500), edits, (count, all) => {
      const { written } = writeIn('before', many(count));
      const rows = many(count);
      for (const [index, { at, what, text }] of all.entries()) {
        const row = { id: what === 'change' ? (rows[at]?.id ?? 0) : 10_000 + index, text };
        const isThere = at < rows.length;
        if (isThere)
          rows.splice(at, what === 'insert' ? 0 : 1, ...(what === 'remove' ? [] : [row]));
      }
      write('copied', rows, written);
      write('afresh', rows);
      expect(textsIn('copied')).toEqual(textsIn('afresh'));
    }),
    { numRuns: 40 },
  );
});

test('where one entry has changed or come, few are made', () => {
  const rows = many(5000);
  const { written } = writeIn('before', rows);
  const changed = rows.with(2000, { id: 2000, text: '改' });
  const made = write('copied', changed.toSpliced(4000, 0, { id: 9000, text: '新' }), written);
  expect(made).toContain(2000);
  expect(made).toContain(9000);
  expect(made.length).toBeLessThan(1100);
  // Each format of a block is written of the same entries.
  expect(new Set(made).size).toBe(made.length);
});

test('a former file that is cut off is made anew', () => {
  const rows = many(600);
  const { written } = writeIn('before', rows);
  const longer = written.map(({ bytes, blocks }) => ({
    bytes,
    blocks: blocks.map((block) => ({ ...block, start: bytes })),
  }));
  write('copied', rows, longer);
  write('afresh', rows);
  expect(textsIn('copied')).toEqual(textsIn('afresh'));
});
