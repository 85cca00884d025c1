import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { sampleArchive, samplePage, samplePiece, samplePlace } from '../archive/samples.ts';
import { hostileWords } from './samples.ts';
import { dataCollections } from './data-collections.ts';
import { csvFile, jsonFile, jsonSchema } from './data-files.ts';

const nasty = [...hostileWords, '"引号",逗号', '=1+1', '末尾\r', '😀𠮷'];
const archive = sampleArchive({
  pages: [samplePage('a')],
  pieces: nasty.map((headline, index) => samplePiece(`p${String(index)}`, { headline })),
  places: [samplePlace('x', { code: '410503' })],
});
const textOf = ({ id }: { id: string }) => [`${id}第一段`, '第二,"段"'];
const all = (parts: Iterable<string>): string => [...parts].join('');

describe.each(dataCollections)('$name', (collection) => {
  const columns = Object.keys(collection.schema.shape);
  const entries = [...collection.entries(archive, textOf)];
  const json = all(jsonFile(entries));
  // What a format asks, the pattern beside it asks as well.
  const ajv = new Ajv2020({ validateFormats: false });
  const validate = ajv.compile(JSON.parse(jsonSchema(collection)) as object);

  test('the JSON is what its published schema says, an entry a line', () => {
    const data = JSON.parse(json) as unknown[];
    expect(data).toEqual(entries);
    expect(validate(data)).toBe(true);
    if (entries.length > 0) expect(json.split('\n')).toHaveLength(entries.length + 3);
  });

  test('the schema refuses what is not so', () => {
    expect(validate([{ id: 'a' }])).toBe(false);
    expect(validate(entries.map((entry) => ({ ...entry, more: 1 })))).toBe(entries.length === 0);
  });

  test('the CSV says the same, with a byte order mark and CR LF', () => {
    const csv = all(csvFile(columns, entries));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
    expect(rows).toHaveLength(entries.length);
    for (const [index, row] of rows.entries()) {
      const entry = entries[index] ?? {};
      expect(Object.keys(row)).toEqual(Object.keys(entry).length > 0 ? columns : []);
      for (const column of columns) {
        const value = entry[column];
        const cell = row[column] ?? '';
        if (value === null) expect(cell).toBe('');
        else if (typeof value === 'string') expect(cell).toBe(value);
        else if (column === 'text') expect(cell.split('\n\n')).toEqual(value);
        else expect(JSON.parse(cell)).toEqual(value);
      }
    }
  });
});

test('a long collection is written in parts', () => {
  const many = Array.from({ length: 1001 }, (_, index) => ({ id: String(index) }));
  const parts = [...csvFile(['id'], many)];
  expect(parts.length).toBeGreaterThan(4);
  expect(parse(parts.join(''), { bom: true, columns: true })).toEqual(many);
});
