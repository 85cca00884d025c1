import { describe, expect, test } from 'vitest';
import { continuation } from './view.ts';

describe('reads on', () => {
  test.each([
    ['提高青年创业服', '务指导中心,充分提升服务水平。'],
    ['精神文明等方面,', '进一步提升居民的获得感。'],
    ['他说:“社区工作', '难做”,但总要有人做。'],
    ['共投入资金(含专项', '资金)二百万元。'],
    ['绿化、治安、', '文体等活动。'],
    ['提升了群众的获得感', ',受到好评。'],
    ['外婆的灶台砌在屋子', '的西角,灶口朝着东。'],
    ['门口排起长队,来的都是孩子', '们的家长。'],
    ['本报酒泉4月2', '3日电 (记者 章文、张蕾)4月23日上午,新闻发布会召开。'],
    [
      '“以前干活',
      '靠经验,现在靠数据。”合作社负责人刘建国指着大屏幕说,手机上点一点,就能完成灌溉施肥。',
    ],
  ])('%s | %s', (before, after) => {
    expect(continuation(before, after)).toBeGreaterThan(0);
  });
});

describe('does not', () => {
  test.each([
    ['活动取得圆满成功。', '务指导中心'],
    ['他说:“好。”', '大家都笑了。'],
    ['楼院由此重新焕', '本报讯(记者 张璐)7月3日,'],
    ['楼院由此重新焕', '据悉,该活动已开展三年。'],
    ['全面禁售禁放烟花', '7月3日,区应急局召开会议。'],
    ['高铁穿越油菜花海', '上图:一列动车组列车驶过油菜花田。'],
  ])('%s | %s', (before, after) => {
    expect(continuation(before, after)).toBeLessThan(0);
  });
});

test('a finished sentence is never gone on with, whatever follows', () => {
  expect(continuation('结束。', ',受到好评')).toBeLessThan(-5);
});
