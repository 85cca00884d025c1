import { describe, expect, test } from 'vitest';
import { venueCandidates } from './venue-candidates.ts';

const none = new Map<number, number>();
const named = (text: string, places: ReadonlyMap<number, number> = none): string[] =>
  venueCandidates(text, places).map(({ from, to }) => text.slice(from, to));

describe('what may name a house or a ground', () => {
  test.each([
    ['behind a verb', '街道打造河南合作大厦商务楼宇党建示范点', ['河南合作大厦']],
    ['behind a particle', '街道与省直干休所达成共建协议', ['省直干休所']],
    ['behind a word of place', '对楼院内初心亭表示肯定', ['初心亭']],
    ['in quotation marks', '建设900平方米“经纬天地”街边游园。', ['“经纬天地”街边游园']],
    ['at the start of a sentence', '禾玉面粉厂工作人员在生产线上', ['禾玉面粉厂']],
    ['behind a word that seldom names', '微医集团医药产业园项目', ['微医集团医药产业园']],
  ])('%s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  test('in a list of names a common noun, too', () => {
    expect(named('关注九州医药产业园、金融中心、台湾风情街等项目')).toEqual([
      '九州医药产业园',
      '台湾风情街',
      '金融中心',
    ]);
  });

  test('the place before it is part of the name', () => {
    expect(named('走进光明社区党群服务中心', new Map([[6, 2]]))).toEqual(['光明社区党群服务中心']);
  });
});

describe('what names none', () => {
  test.each([
    ['common nouns', '全市中小学、各医院、儿童活动广场和综合养老服务中心'],
    ['what is counted', '建成8个便民服务中心、两座跨江大桥'],
    ['part of another word', '跳广场舞，围绕中心工作，联系厂家'],
    ['a school subject', '党建知识集中学习'],
  ])('%s', (_, text) => {
    expect(named(text)).toEqual([]);
  });
});
