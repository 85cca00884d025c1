import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { recordEntry } from './record-entry.ts';

test.each([
  '整体企力',
  '过去一年,该区扎实开展',
  'headline',
  'null',
  'true',
  '',
  '- a: b # c',
  '\'目标式"',
  '安街 一巷',
  '2022年',
  '*[x](y)',
  '“飞线”充电',
  '《通知》: 一',
  '…',
  '行\n行',
])('%j is the same when it is read again', (words) => {
  const entry = { line: 5, read: words, sure: false };
  expect(parse(recordEntry('emendations', entry))).toEqual({ emendations: [entry] });
});

test('plain words stand plain', () => {
  expect(recordEntry('roles', { line: 37, read: '过去一年,该区', role: 'paragraph' })).toBe(
    'roles:\n  - line: 37\n    read: 过去一年,该区\n    role: paragraph',
  );
});
