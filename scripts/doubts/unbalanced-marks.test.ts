import { describe, expect, test } from 'vitest';
import { unbalancedMarks } from './unbalanced-marks.ts';

const found = (text: string, next: string | null = null, stops = false) =>
  unbalancedMarks(text, next, stops).map((it) => [text.slice(it.from, it.to), it.as]);

describe('a mark without its other half is a doubt', () => {
  test.each([
    [
      'a quoted word in a quotation that lost its “',
      '围绕“七一”光辉映初心、灯塔引领绽芳华”主题',
      '“七一”',
      '“‘七一’',
    ],
    [
      'the same over several sentences, at the head',
      '“飞线”充电极易引起火灾。一旦发生危险。”网格员说。',
      '“飞线”',
      '“‘飞线’',
    ],
    [
      'straight quotes of two kinds',
      `实行"帮扶式"管理,实行'目标式"管理,实行"设岗式"管理`,
      `'目标式"`,
      '"目标式"',
    ],
    ['a quotation that never closes', '他说:“我们底气足了。', '“', null],
    ['a quotation that was never opened', '我们底气足了。”他说。', '”', null],
    ['a title mark', '印发《关于做好工作的通知,要求各校落实', '《', null],
    ['a bracket', '示范区食药监分局(小作坊开展活动', '(', null],
    ['a bracket closed outside its title', '《致家长的一封信(修订版》)', '(', null],
    ['an odd straight quote', '面临"管不好"没人管"等困境', '"', null],
    ['an odd straight single quote', "实行'目标式管理", "'", null],
  ])('%s', (_, text, words, as) => {
    expect(found(text)).toContainEqual([words, as]);
  });
});

describe('no doubt:', () => {
  test.each([
    ['pairs, nested ones too', '“今年年初以来,我们以‘五个强化’为抓手。”《通知(试行)》【链接】'],
    ['straight pairs', '突出"助推器"作用,解决"急难愁盼"问题'],
    ['enumerators', '1)压实责任;2)加强宣传;一)灵活普查'],
    ['apostrophes', "It's a people's park"],
    ['minutes and seconds', `用时5'30"，比去年快`],
    ['a bracket in a bracket', '(家长(监护人)落实监护责任书)'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a speech that goes on in the next paragraph', () => {
    expect(found('“我们社区条件好。', '“服务也不错。”')).toEqual([]);
    expect(found('"我们社区条件好。', '"服务也不错。"')).toEqual([]);
  });

  test('a text that breaks off before the mark', () => {
    expect(found('他说:“我们社区的', null, true)).toEqual([]);
  });
});
