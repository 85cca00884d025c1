import { expect, test } from 'vitest';
import { regionRoles } from '../../src/model/index.ts';
import { roleOfPart } from '../blocks/part.ts';
import { overridesOfRecord } from './overrides-of-record.ts';
import { sampleRecord } from './sample-record.ts';

const anchor = { line: 5, read: '甲', why: '理由' };

test('every entry that cuts the page becomes an override', () => {
  const overrides = overridesOfRecord(
    sampleRecord({
      starts: [anchor],
      pieces: [{ ...anchor, through: 7, of: 1 }],
      joins: [{ ...anchor, with: 9 }],
      parts: [anchor],
      cutOff: [anchor],
      complete: [anchor],
    }),
  );
  expect([...overrides.starts]).toEqual([5]);
  expect([...overrides.belongs]).toEqual([
    [5, 1],
    [6, 1],
    [7, 1],
  ]);
  expect([...overrides.joining.joins]).toEqual([[5, 9]]);
  expect([
    [...overrides.joining.parts],
    [...overrides.joining.cutOff],
    [...overrides.joining.complete],
  ]).toEqual([[5], [5], [5]]);
});

test.each(regionRoles)('a line overridden to be a %s can only play parts of that role', (role) => {
  const parts =
    overridesOfRecord(sampleRecord({ roles: [{ ...anchor, role }] })).parts.get(5) ?? [];
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(roleOfPart[part]).toBe(role);
});
