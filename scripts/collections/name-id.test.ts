import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idSchema } from '../../src/model/index.ts';
import { nameId, pinyinOf } from './name-id.ts';

test('an id reads as the name sounds', () => {
  expect(nameId('灯塔路街道', '灯塔路街道')).toMatch(/^deng-ta-lu-jie-dao-[0-9a-f]{6}$/);
  expect(nameId('A6小区', 'A6小区')).toMatch(/^a6-xiao-qu-[0-9a-f]{6}$/);
});

// These are addresses that people have linked to.
test.each([
  ['刘宁', 'liu-ning-a88173'],
  ['陈桢', 'chen-zhen-1406b8'],
  ['李聪聪', 'li-cong-cong-a7ae49'],
])('%s keeps its address', (name, id) => {
  expect(nameId(name, name)).toBe(id);
});

test('homophones are apart', () => {
  expect(nameId('张璐', '张璐')).not.toBe(nameId('张露', '张露'));
});

test('one name in two districts is two', () => {
  expect(nameId('星光社区', '星光社区@北关区')).not.toBe(nameId('星光社区', '星光社区@殷都区'));
});

test.each(['', '…', '🏘️', 'عربي'])('%j has an id too', (name) => {
  expect(nameId(name, name)).toMatch(/-[0-9a-f]{6}$/);
});

describe('for any name', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 90 });

  test('the id is ASCII, safe in addresses and file names, and always the same', () => {
    fc.assert(
      fc.property(name, (it) => {
        expect(idSchema.safeParse(nameId(it, it)).success).toBe(true);
        expect(nameId(it, it).length).toBeLessThanOrEqual(70);
        expect(nameId(it, it)).toBe(nameId(it, it));
      }),
    );
  });
});

test('a surname is read as a surname', () => {
  expect(pinyinOf('单晓', true)).toMatch(/^shàn /);
  expect(pinyinOf('灯塔路', false)).toBe('dēng tǎ lù');
});
