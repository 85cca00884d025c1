import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idSchema } from '../../src/model/index.ts';
import { pageIdOf } from './page-id.ts';

test.each(['000_dd514e408ba6e15e', 'A06', '2023-09-14_3'])('%s is an id already', (stem) => {
  expect(pageIdOf(stem)).toBe(stem);
});

test('a Chinese name is romanised and told apart by its hash', () => {
  expect(pageIdOf('安阳日报 第3版')).toMatch(/^an-yang-ri-bao-di-3-ban-[0-9a-f]{8}$/);
  expect(pageIdOf('一版')).not.toBe(pageIdOf('壹版'));
});

test('a name too long to have a line put behind it becomes a shorter one', () => {
  expect(pageIdOf('a'.repeat(120))).toBe('a'.repeat(120));
  expect(pageIdOf('a'.repeat(121))).toMatch(/^a{60}-[0-9a-f]{8}$/);
});

test.each(['con', 'CON', 'nul', 'Aux', 'com1', 'LPT9'])('%s names a device on Windows', (stem) => {
  expect(pageIdOf(stem)).not.toBe(stem);
  expect(pageIdOf(stem)).toMatch(/^[a-z0-9]+-[0-9a-f]{8}$/);
});

test.each(['', '…', '-x', '_x', 'a b', 'a.b', 'é', '第１版', '🗞️', '../x'])(
  '%j becomes one',
  (stem) => {
    expect(idSchema.safeParse(pageIdOf(stem)).success).toBe(true);
    expect(pageIdOf(stem)).not.toBe(stem);
  },
);

describe('for any name', () => {
  const stem = fc.string({ unit: 'grapheme', maxLength: 120 });

  test('the id is ASCII, short enough for a file name, and always the same', () => {
    fc.assert(
      fc.property(stem, (it) => {
        const id = pageIdOf(it);
        expect(idSchema.safeParse(id).success).toBe(true);
        expect(id.length).toBeLessThanOrEqual(Math.max(it.length, 70));
        expect(pageIdOf(it)).toBe(id);
      }),
    );
  });

  test('two names are two ids', () => {
    fc.assert(
      fc.property(stem, stem, (a, b) => {
        fc.pre(a !== b);
        expect(pageIdOf(a)).not.toBe(pageIdOf(b));
      }),
    );
  });
});
