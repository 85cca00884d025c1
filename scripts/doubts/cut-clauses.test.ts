import { expect, test } from 'vitest';
import { clauseFragments, joinOverlaps } from './cut-clauses.ts';

const found = (text: string) => clauseFragments(text).map((it) => text.slice(it.from, it.to));

test.each([
  ['永安街一巷成立求。群议事委员会由党员带头', '成立求。'],
  ['构成违反治安管理行为成,也不可以', '行为成,'],
  ['居民把楼道清理干净并。第二天又来', '干净并。'],
  ['大家纷纷点赞。的社区环境变了', '的社'],
])('%s: the clause is broken', (text, words) => {
  expect(found(text)).toContainEqual(words);
});

test.each([
  '这是居民的要求。工作已经完成,大家满意',
  '目标何所求。有志者事竟成,破釜沉舟',
  '社区以及,因此,关于,由于',
  '为居民服务的,都是好事。吃完了。好吗?',
])('%s: whole', (text) => {
  expect(found(text)).toEqual([]);
});

const overlapsIn = (before: string, after: string) =>
  joinOverlaps(before + after, [before.length]).map((it) => (before + after).slice(it.from, it.to));

test('characters on both sides of a column break', () => {
  expect(overlapsIn('对小区的绿化带进行了', '进行了修剪。')).toEqual(['进行了']);
  expect(overlapsIn('邀请单位绿化人员对小区', '小区的绿化带')).toEqual(['小区']);
});

test('not two words that meet', () => {
  expect(overlapsIn('创建达标星级楼组', '楼组故事会处处可见')).toEqual([]);
  expect(overlapsIn('结合实际', '案例剖析')).toEqual([]);
});
