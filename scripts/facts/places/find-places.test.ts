import { describe, expect, test } from 'vitest';
import { passageOf } from '../../source/passage.ts';
import type { FoundPlace } from './occurrence.ts';
import { findPlaces } from './find-places.ts';
import { guessDistrict } from './parents.ts';

const find = (...lines: string[]): FoundPlace[] =>
  findPlaces([{ anchor: 1, passages: lines.map((line, index) => passageOf(index + 1, line)) }], {
    district: null,
  });

const parentOf = (found: readonly FoundPlace[], name: string): string | null | undefined =>
  found.find((place) => place.name === name)?.parent;

describe('mentions', () => {
  test('a name that is broken over two lines stands where it begins', () => {
    const passage = [
      { line: 73, column: 1, text: '星光社区党总支在红' },
      { line: 74, column: 1, text: '旗路街道党工委的领导下' },
    ];
    const found = findPlaces([{ anchor: 51, passages: [passage] }], { district: null });
    expect(found.find(({ name }) => name === '红旗路街道')?.mentions).toEqual([
      { anchor: 51, line: 73, as: '红旗路街道' },
    ]);
  });

  test('one a line, piece and printed form, in the order of lines', () => {
    const passages = [passageOf(9, '星光社区党总支'), passageOf(3, '星光社区居民和星光社区党员')];
    const found = findPlaces([{ anchor: 3, passages }], { district: null });
    expect(found[0]?.mentions.map(({ line }) => line)).toEqual([3, 9]);
  });

  test('a name learnt in one piece is known in another', () => {
    const found = findPlaces(
      [
        { anchor: 1, passages: [passageOf(1, '近日,福星社区居民收到了简报。')] },
        { anchor: 5, passages: [passageOf(5, '话剧扮相出众,幸得福星社区相助。')] },
      ],
      { district: null },
    );
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([['福星社区', 2]]);
  });
});

describe('parents', () => {
  test('the smallest place that the page puts before it', () => {
    const found = find('北关区星光社区安全检查纪实', '北关区红旗路街道星光社区及时部署');
    expect(parentOf(found, '星光社区')).toBe('红旗路街道');
    expect(found.find(({ name }) => name === '星光社区')?.parentBasis).toEqual({
      line: 2,
      text: '红旗路街道星光社区',
    });
  });

  test('in a list the second like the first', () => {
    const found = find('来到了濮阳市的南乐县西街关村、清丰县单拐村等地');
    expect(parentOf(found, '南乐县')).toBe('濮阳市');
    expect(parentOf(found, '清丰县')).toBe('濮阳市');
    expect(parentOf(found, '单拐村')).toBe('清丰县');
  });

  test('streets and towns lie in the district of the page, communities where the page says', () => {
    const found = find(
      '北关区政府发布通告。',
      '柏庄镇党委和红旗路街道负责。',
      '近日,恒大绿洲社区党支部',
    );
    expect(parentOf(found, '柏庄镇')).toBe('北关区');
    expect(parentOf(found, '红旗路街道')).toBe('北关区');
    expect(parentOf(found, '恒大绿洲社区')).toBeNull();
  });

  test('a house lies in the place whose name it has', () => {
    const found = find('记者走进光耀路社区党群服务中心。');
    expect(parentOf(found, '光耀路社区党群服务中心')).toBe('光耀路社区');
  });
});

describe('the district of a page', () => {
  test('is the one with the most mentions and streets', () => {
    const found = find('北关区红旗路街道星光社区', '北关区残联、汤阴县残联、内黄县残联');
    expect(guessDistrict(found)).toEqual({ name: '北关区', line: 1, text: '北关区红旗路街道' });
  });

  test('is not guessed between two that are named alike', () => {
    expect(guessDistrict(find('汤阴县残联、内黄县残联联合举办。'))).toBeNull();
  });

  test('is null where no district stands', () => {
    expect(guessDistrict(find('星光社区党总支开展活动。'))).toBeNull();
  });
});

test('the pieces that are read stay as they were', () => {
  const pieces = [{ anchor: 1, passages: [passageOf(1, '北关区红旗路街道星光社区')] }];
  const before = structuredClone(pieces);
  const first = findPlaces(pieces, { district: null });
  expect(pieces).toEqual(before);
  expect(findPlaces(pieces, { district: null })).toEqual(first);
});

test.each(['社区', '路', '永安街一巷、二巷', '北关区灯塔路街道', '某某'])(
  'a line of 200,000 characters of %s takes linear time',
  (unit) => {
    const time = (length: number): number => {
      const line = unit.repeat(Math.ceil(length / unit.length));
      const start = process.cpuUsage();
      find(line);
      return process.cpuUsage(start).user;
    };
    time(20_000);
    const short = Math.min(time(20_000), time(20_000), time(20_000));
    expect(time(200_000)).toBeLessThan(40 * Math.max(short, 10_000));
  },
);
