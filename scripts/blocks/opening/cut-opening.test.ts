import { describe, expect, test } from 'vitest';
import { cutOpening } from './cut-opening.ts';

describe('a dateline that the column cut', () => {
  test.each([
    ['本报北京4月2', '2日电 (记者王政)4月22日上午,', '本报北京4月22日电'],
    ['本报北京2月', '7日电 (记者常钦)记者从', '本报北京2月7日电'],
    ['本报北京12月1', '6日讯 记者李长云报道:今天', '本报北京12月16日讯'],
    ['新华', '社太原2月4日电 (记者梁晓飞)矿井关了,', '新华社太原2月4日电'],
    ['据新华社北', '京1月29日电 (记者任沁沁)公安部', '据新华社北京1月29日电'],
  ])('%s | %s', (text, rest, marker) => {
    expect(cutOpening(text, rest)?.marker).toBe(marker);
  });
});

describe('no dateline', () => {
  test.each([
    ['whole before the cut', '本报北京2月7日电 (记者', '常钦)记者从农业农村部获悉'],
    ['whole after it', '新老矛盾一起解', '新华社太原2月4日电 (记者梁晓飞)矿井关了,'],
    ['a sentence is over', '本报北京。', '2月7日电话里,他说'],
    ['no day', '本报讯', '员王璟来电说,路灯亮了'],
    ['a byline', '本报记者', '王政'],
  ])('%s: %s | %s', (_, text, rest) => {
    expect(cutOpening(text, rest)).toBeNull();
  });
});
