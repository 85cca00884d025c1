import { expect, test } from 'vitest';
import { changeLine } from './change-line.ts';

const text = '标题\n\n社区党支部组织党员走进楼院。\n记者 王璟\n';

test('one line changes, the longest', () => {
  const changed = changeLine(text).split('\n');
  const differing = text.split('\n').map((line, index) => line !== changed[index]);
  expect(differing).toEqual([false, false, true, false, false]);
});

test('a second change is one too, and leads back', () => {
  expect(changeLine(changeLine(text))).toBe(text);
});
