import { describe, expect, test } from 'vitest';
import { doubledCharacters, repeatedStretches } from './repeated-text.ts';

const found = (...texts: string[]) =>
  repeatedStretches(texts).map(({ index, finding }) => [
    index,
    texts[index]?.slice(finding.from, finding.to),
    finding.as,
  ]);

describe('read twice', () => {
  test('side by side, the first time with a wrong end', () => {
    expect(
      found(
        '同意这样做。2022年8月20日,河南昱洁物业少费。2022年8月20日,河南昱洁物业有限公司正式接手',
      ),
    ).toEqual([[0, '。2022年8月20日,河南昱洁物业少费', '']]);
  });

  test('the end of a paragraph again at the end of another', () => {
    const end = '采购员、代办员及监督劝导员,用实际行动践行着共产党员的初心和使命。';
    expect(found(`主动当起了${end}`, '中间一段。', `每月制定${end}`)).toEqual([[2, end, null]]);
  });
});

describe('not', () => {
  test.each([
    [
      'a long name',
      ['湖光社区党员进社区工作微信群里宣传,湖光社区党员进社区工作微信群里年轻同志多'],
    ],
    [
      'a list of items made alike',
      ['安阳德宝汽车销售服务有限公司、安阳极致汽车销售服务有限公司、安阳万众汽车销售服务有限公司'],
    ],
    ['laws in a row', ['《中华人民共和国环境保护法》《中华人民共和国刑法》']],
    [
      'a repeated slogan',
      ['开展“挂图作战 集中攻坚”行动,推动落实', '再次开展“挂图作战 集中攻坚”行动'],
    ],
    ['a short phrase', ['下一步工作。下一步工作。']],
    ['a dotted line', ['…………………………………………']],
  ])('%s', (_, texts) => {
    expect(found(...texts)).toEqual([]);
  });
});

test('time grows with the text', () => {
  const line = Array.from({ length: 200_000 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7919) % 9973)),
  ).join('');
  const started = performance.now();
  repeatedStretches([line]);
  expect(performance.now() - started).toBeLessThan(1000);
});

const doubledIn = (text: string) =>
  doubledCharacters(text).map((it) => [text.slice(it.from, it.to), it.as]);

test.each([
  ['重复反馈事项领导到到现场见人见事', '到到'],
  ['社区的的居民都来参加', '的的'],
  ['他们在在广场上跳舞', '在在'],
])('%s: a character was read twice', (text, twice) => {
  expect(doubledIn(text)).toEqual([[twice, twice.charAt(0)]]);
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
  expect(doubledIn(text)).toEqual([]);
});
