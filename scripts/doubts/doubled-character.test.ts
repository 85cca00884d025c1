import { expect, test } from 'vitest';
import { doubledCharacters } from './doubled-character.ts';

const found = (text: string) =>
  doubledCharacters(text).map((it) => [text.slice(it.from, it.to), it.as]);

test.each([
  ['重复反馈事项领导到到现场见人见事', '到到'],
  ['社区的的居民都来参加', '的的'],
  ['他们在在广场上跳舞', '在在'],
])('%s: a character was read twice', (text, twice) => {
  expect(found(text)).toEqual([[twice, twice.charAt(0)]]);
});

test.each([
  '居民们天天来,人人参与,渐渐热闹起来',
  '中华人民共和国国务院发布通知',
  '乒乓球球队和微信群群员',
  '听取了了解情况的居民的意见',
  '一项项整治工作,一件件实事',
  '实实在在地提高,踏踏实实地干,兢兢业业、默默奉献',
  '协会会长周媛媛说',
  '2022年共有一一对应的问题',
  '雄赳赳气昂昂跨过鸭绿江',
])('%s: meant twice', (text) => {
  expect(found(text)).toEqual([]);
});
