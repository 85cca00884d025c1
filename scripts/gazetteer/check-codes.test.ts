import { expect, test } from 'vitest';
import { recordSchema } from '../../src/model/index.ts';
import { checkCodes } from './check-codes.ts';
import { noDivisions } from './divisions.ts';
import { sampleDivisions } from './sample-list.ts';

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
