import { describe, expect, test } from 'vitest';
import { readersOf, whoOf, whyOf } from './proposal.ts';
import type { Sent } from './sent.ts';

const sent = (digest: string, who?: string, why = '误读。'): Sent => ({
  correction: {
    source: 'a.txt',
    line: 1,
    read: '甲',
    as: '乙',
    why,
    ...(who === undefined ? {} : { who }),
  },
  from: { file: `${digest}.yaml`, text: '', digest },
  line: 1,
  column: 1,
});

describe('readers are counted', () => {
  test.each([
    ['two files, two names', [sent('1', '甲'), sent('2', '乙')], 2],
    ['two files without names', [sent('1'), sent('2')], 2],
    ['a name in two files', [sent('1', '甲'), sent('2', ' 甲')], 1],
    ['two names in a file', [sent('1', '甲'), sent('1', '乙')], 1],
    ['the same file twice', [sent('1'), sent('1')], 1],
  ])('%s', (_, list, count) => {
    expect(readersOf(list)).toBe(count);
  });
});

test.each([
  [[sent('1', '甲'), sent('2', '乙'), sent('3', '甲')], '甲、乙'],
  [[sent('1', '甲'), sent('2')], '甲、读者'],
  [[sent('1'), sent('2')], '读者'],
  [[sent('1', ' 甲\n乙 ')], '甲 乙'],
  [
    Array.from({ length: 12 }, (_, n) => sent(String(n), `读者${n}`)),
    '读者0、读者1、读者2、读者3、读者4、读者5、读者6、读者7、读者8、读者9等12人',
  ],
])('who proposes it: %#', (list, who) => {
  expect(whoOf(list)).toBe(who);
});

test('the reason is the one that most give, on one line', () => {
  expect(whyOf([sent('1', '甲', '一'), sent('2', '乙', '二\n三'), sent('3', '丙', '二 三')])).toBe(
    '二 三',
  );
});
