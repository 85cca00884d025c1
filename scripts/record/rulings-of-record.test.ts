import { expect, test } from 'vitest';
import { regionRoles } from '../../src/model/index.ts';
import { roleOfPart } from '../blocks/part.ts';
import { rulingsOfRecord } from './rulings-of-record.ts';
import { sampleRecord } from './sample-record.ts';

const anchor = { line: 5, read: '甲', why: '理由' };

test('every entry that cuts the page becomes a ruling', () => {
  const rulings = rulingsOfRecord(
    sampleRecord({
      starts: [anchor],
      pieces: [{ ...anchor, through: 7, of: 1 }],
      joins: [{ ...anchor, with: 9 }],
      parts: [anchor],
      cutOff: [anchor],
      complete: [anchor],
    }),
  );
  expect([...rulings.starts]).toEqual([5]);
  expect([...rulings.belongs]).toEqual([
    [5, 1],
    [6, 1],
    [7, 1],
  ]);
  expect([...rulings.joining.joins]).toEqual([[5, 9]]);
  expect([
    [...rulings.joining.parts],
    [...rulings.joining.cutOff],
    [...rulings.joining.complete],
  ]).toEqual([[5], [5], [5]]);
});

test.each(regionRoles)('a line ruled to be a %s can only play parts of that role', (role) => {
  const parts = rulingsOfRecord(sampleRecord({ roles: [{ ...anchor, role }] })).parts.get(5) ?? [];
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(roleOfPart[part]).toBe(role);
});
