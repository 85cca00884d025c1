import { expect, test } from 'vitest';
import { breakable } from './line-breaks.ts';

test.each([
  ['花园路街道积极打造社区治理共同体', /积极\|打造/],
  ['发挥“六项功能”', /发挥\|“六项/],
  ['移风易俗,入人心', /,\|入/],
  ['完成2亿多元', /完成\|2/],
])('%s', (line, cut) => {
  expect(breakable(line).join('')).toBe(line);
  expect(breakable(line).join('|')).toMatch(cut);
});

test('no part begins with a closing mark or ends with an opening one', () => {
  const parts = breakable('守好消防“生命线”、筑牢安全(第一批)“防火墙”');
  expect(parts.filter((part) => /^[”、)]/u.test(part) || /[“(]$/u.test(part))).toEqual([]);
});

test('an empty line has no parts', () => {
  expect(breakable('')).toEqual([]);
});
