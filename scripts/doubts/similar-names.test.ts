import { expect, test } from 'vitest';
import { namesOfPeople, similarNames } from './similar-names.ts';

const found = (...texts: string[]) =>
  similarNames(namesOfPeople(texts)).map(({ index, finding }) => [
    index,
    texts[index]?.slice(finding.from, finding.to),
    finding.as,
  ]);

test('names are read where papers introduce people', () => {
  expect(
    namesOfPeople(['院长刘朝枝说。党总支书记李安娜介绍,', '(记者王嘉晨)']).map((it) => it.name),
  ).toEqual(['刘朝枝', '李安娜', '王嘉晨']);
});

test('the rarer of two names that look alike is doubted', () => {
  expect(found('书记侯亚明说,', '主任候亚明表示,', '书记侯亚明介绍,')).toEqual([
    [1, '候亚明', '侯亚明'],
  ]);
});

test('of two equals the later one', () => {
  expect(found('书记李晴说,', '主任李睛说,')).toEqual([[1, '李睛', '李晴']]);
});

test('not names that differ in shape, nor in two characters', () => {
  expect(found('书记张璐说,', '主任张路说,', '居民李安娜说,', '居民李合昌说,')).toEqual([]);
});
