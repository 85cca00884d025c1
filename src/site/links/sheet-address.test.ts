import { expect, test } from 'vitest';
import { idSchema } from '../../model/index.ts';
import { placeAddress, sheetAddress, sheetName } from './addresses.ts';

test.each([
  ['captions.html', 1, 'captions.html'],
  ['captions.html', 2, 'captions.2.html'],
  ['places/a-2.html', 10, 'places/a-2.10.html'],
])('%s, sheet %i', (address, number, expected) => {
  expect(sheetAddress(address, number)).toBe(expected);
});

test('the route of a sheet gives its address, and no place can have it', () => {
  const name = sheetName('a', 2);
  expect(placeAddress(name)).toBe(sheetAddress(placeAddress('a'), 2));
  expect(idSchema.safeParse(name).success).toBe(false);
});
