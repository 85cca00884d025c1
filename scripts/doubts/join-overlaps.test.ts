import { expect, test } from 'vitest';
import { joinOverlaps } from './join-overlaps.ts';

const found = (before: string, after: string) =>
  joinOverlaps(before + after, [before.length]).map((it) => (before + after).slice(it.from, it.to));

test('characters on both sides of a column break', () => {
  expect(found('对小区的绿化带进行了', '进行了修剪。')).toEqual(['进行了']);
  expect(found('邀请单位绿化人员对小区', '小区的绿化带')).toEqual(['小区']);
});

test('not two words that meet', () => {
  expect(found('创建达标星级楼组', '楼组故事会处处可见')).toEqual([]);
  expect(found('结合实际', '案例剖析')).toEqual([]);
});
