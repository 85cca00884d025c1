import { expect, test } from 'vitest';
import { commonCharactersBySyllable } from './archive-names.ts';
import type { Name } from './names.ts';
import { nearestNames } from './nearest.ts';

const place = (name: string, pinyin: string): Name => ({
  kind: 'place',
  name,
  pinyin,
  id: pinyin,
  hint: '',
  printed: [],
  short: [],
});
const names = [
  place('灯塔路街道', 'deng ta lu jie dao'),
  place('洹北街道', 'huan bei jie dao'),
  place('霍家村社区', 'huo jia cun she qu'),
  place('平原社区', 'ping yuan she qu'),
  place('盘庚社区', 'pan geng she qu'),
  place('永安街一巷', 'yong an jie yi xiang'),
];
const syllables = commonCharactersBySyllable();
const nearest = (runs: string[]): Name[] => nearestNames(names, runs, syllables, 3);

test.each([
  ['恒北街道', '洹北街道'],
  ['恒北', '洹北街道'],
  ['灯他路', '灯塔路街道'],
  ['登塔路街道办事处', '灯塔路街道'],
  ['货家村', '霍家村社区'],
  ['霍家社区', '霍家村社区'],
  ['永安一巷', '永安街一巷'],
  ['dengtalu', '灯塔路街道'],
  ['DENGTALOU', '灯塔路街道'],
])('for %s the nearest is %s', (run, name) => {
  expect(nearest([run])[0]?.name).toBe(name);
});

test('a look-alike is nearer than another sound', () => {
  expect(nearest(['垣北街道'])[0]?.name).toBe('洹北街道');
});

test('of several runs, any may come near', () => {
  expect(nearest(['经济', '平源'])[0]?.name).toBe('平原社区');
});

test.each(['香港', '社区', '城控', 'xyzzy', '<script>'])('nothing is near to %s', (run) => {
  expect(nearest([run])).toEqual([]);
});
