import { expect, test } from 'vitest';
import { recordSchema } from '../../src/model/index.ts';
import { sampleDivisions, sampleRows } from '../test/sample-list.ts';
import {
  checkCodes,
  districtOfFile,
  readRows,
  readSource,
  writeRows,
  writeSource,
} from './division-files.ts';
import { noDivisions } from './divisions.ts';

test('rows are written in the order of their codes and read back', () => {
  const text = writeRows(sampleRows.toReversed());
  const { rows, problems } = readRows(text, 'districts.csv');
  expect(problems).toEqual([]);
  expect(rows).toEqual(sampleRows.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
});

test('what is no row is a problem that names its line', () => {
  const { rows, problems } = readRows('code,name\n4105,安阳市\r\n41050,北关区\nx\n', 'a.csv');
  expect(rows).toEqual([{ code: '4105', name: '安阳市' }]);
  expect(problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([
    ['authority-shape', 'a.csv', 3],
    ['authority-shape', 'a.csv', 4],
  ]);
});

test('the day of the list is read; a source without one is a problem', () => {
  const text = writeSource({
    name: 'n',
    asOf: '2023-06-30',
    published: '2023-09-11',
    page: 'http://example.org/',
    package: 'p@1.0.0',
  });
  expect(readSource(text, 'source.yaml')).toEqual({ asOf: '2023-06-30', problems: [] });
  expect(readSource('name: n\n', 'source.yaml').problems).toHaveLength(1);
});

test('files of districts bear their codes', () => {
  expect(districtOfFile('410503.csv')).toBe('410503');
  expect(districtOfFile('districts.csv')).toBeNull();
});

const record = (code: string | null) => ({
  file: 'a.yaml',
  record: recordSchema.parse({
    places: [{ line: 3, read: '朝阳社区', name: '朝阳社区', code, why: '版面如此' }],
  }),
});

test('a code that the list has, or none, is well', () => {
  expect(checkCodes(record('710101003001'), sampleDivisions())).toEqual([]);
  expect(checkCodes(record(null), sampleDivisions())).toEqual([]);
});

test('a code that the list does not have is a problem', () => {
  const [problem] = checkCodes(record('710101003009'), sampleDivisions());
  expect(problem).toMatchObject({ rule: 'place-code', file: 'a.yaml' });
  expect(problem?.mend).toContain('710101.csv');
});

test('a code of a district whose list is not there yet is no problem', () => {
  expect(checkCodes(record('710101003009'), sampleDivisions(new Set()))).toEqual([]);
  expect(checkCodes(record('710101003009'), noDivisions)).toEqual([]);
});
