import { describe, expect, test } from 'vitest';
import { cutOpening, parseOpening } from './opening.ts';

const news = '为进一步加强防溺水工作,该镇组织志愿者开展巡查。';

describe('a news item opens', () => {
  test.each([
    ['本报讯', { marker: '本报讯', outlet: '本报', place: null, day: null }],
    ['本报3月20日讯 ', { marker: '本报3月20日讯', outlet: '本报', place: null, day: '3月20日' }],
    [
      '本报郑州3月20日讯 ',
      { marker: '本报郑州3月20日讯', outlet: '本报', place: '郑州', day: '3月20日' },
    ],
    [
      '本报北京1月31日电',
      { marker: '本报北京1月31日电', outlet: '本报', place: '北京', day: '1月31日' },
    ],
    [
      '新华社北京7月3日电',
      { marker: '新华社北京7月3日电', outlet: '新华社', place: '北京', day: '7月3日' },
    ],
    [
      '中新社上海12月1日电',
      { marker: '中新社上海12月1日电', outlet: '中新社', place: '上海', day: '12月1日' },
    ],
    [
      '据新华社北京1月31日电',
      { marker: '据新华社北京1月31日电', outlet: '新华社', place: '北京', day: '1月31日' },
    ],
    ['综合新华社消息', { marker: '综合新华社消息', outlet: '新华社', place: null, day: null }],
    ['据央视网消息', { marker: '据央视网消息', outlet: '央视网', place: null, day: null }],
    ['安阳日报讯', { marker: '安阳日报讯', outlet: '安阳日报', place: null, day: null }],
  ])('%s', (printed, opening) => {
    expect(parseOpening(printed + news)).toMatchObject({ ...opening, people: [] });
  });

  test('【本报讯】', () => {
    expect(parseOpening(`【本报讯】${news}`)).toMatchObject({ marker: '本报讯', outlet: '本报' });
  });

  test('the bracket after the marker names the people', () => {
    const text = '　　本报讯（记者 张璐 通讯员 王林芳）为了让广大党员深刻认识到';
    const opening = parseOpening(text);
    expect(
      opening?.people.map(({ name, role, at }) => [name, role, text.slice(at, at + name.length)]),
    ).toEqual([
      ['张璐', 'reporter', '张璐'],
      ['王林芳', 'correspondent', '王林芳'],
    ]);
    expect(text.slice(opening?.end)).toBe('为了让广大党员深刻认识到');
  });

  test('a blank between marker and bracket', () => {
    const text = '本报讯 (记者 王嘉晨)为进一步释放';
    expect(text.slice(parseOpening(text)?.end)).toBe('为进一步释放');
  });

  test('a bracket of other words is text', () => {
    const text = '本报讯(以下简称乙方)为进一步';
    const opening = parseOpening(text);
    expect(opening?.people).toEqual([]);
    expect(text.slice(opening?.end)).toBe('(以下简称乙方)为进一步');
  });

  test.each([
    [
      '据新华社北京11月27日 电 (记者 任军)央行日前',
      '据新华社北京11月27日电',
      ' (记者 任军)央行日前',
    ],
    ['本报北京 4月22日电 4月22日上午', '本报北京4月22日电', ' 4月22日上午'],
  ])('a line end in the marker leaves a blank there: %s', (text, marker, behind) => {
    const opening = parseOpening(text);
    expect(opening?.marker).toBe(marker);
    expect(text.slice(opening?.markerEnd)).toBe(behind);
  });

  test('an item that was held over has no day: 新华社沈阳电 (记者…)', () => {
    expect(parseOpening('新华社沈阳电 (记者孙仁斌)一种仪器通过鉴定。')).toMatchObject({
      marker: '新华社沈阳电',
      place: '沈阳',
      day: null,
    });
  });

  test.each([
    ['本报成都10月22日电 记者梁小琴报道:论坛闭幕。', ['梁小琴']],
    ['本报仰光7月19日电记者李和报道:丹瑞大将会见', ['李和']],
    ['本报北京5月4日讯 新华社记者尹鸿祝、本报记者温红彦报道:今天', ['尹鸿祝', '温红彦']],
    ['本报哈尔滨12月27日电 记者董伟、通讯员张云普报道:喜讯', ['董伟', '张云普']],
    ['本报北京5月4日讯 国际社会纷纷报道:今天', []],
  ])('names without a bracket: %s', (text, names) => {
    expect(parseOpening(text)?.people.map((person) => person.name)).toEqual(names);
  });

  test('the year may be printed with the day', () => {
    expect(parseOpening('新华社北京2023年7月3日电 ')?.day).toBe('2023年7月3日');
  });
});

describe('what only looks like one', () => {
  test.each([
    '本报记者在现场看到,',
    '晚报消息灵通,',
    '本报电话已经变更,',
    '本报沈阳电话已经变更,',
    '新华社区党支部召开会议,',
    '为此,本报讯',
    '7月3日,',
    '据悉,',
    '据介绍,该项目总投资三亿元,',
    '日报社记者前来采访,',
    '',
  ])('%s', (printed) => {
    expect(parseOpening(printed + news)).toBeNull();
  });
});

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

test.each([
  ['青湾讯（黎 明）12月8日，镇卫生院新添一面中药柜。', '青湾讯', ['黎明']],
  ['讯(通讯员 齐 心)区供热中心成立六个小组。', '讯', ['齐心']],
  ['讯 连日来，社区组织志愿者排查隐患。', '讯', []],
  ['本報訊（記者張國華）昨日上午，街坊齊聚。', '本報訊', ['張國華']],
  ['南方日报讯 (记者/王璟 通讯员/李蕊)昨天上午', '南方日报讯', ['王璟', '李蕊']],
  ['〔記者蔡宗霖／宜蘭報導〕羅東運動公園昨天舉辦活動，吸引許多民眾前往參加。', '', ['蔡宗霖']],
  ['(记者 王璟)昨日上午,记者从区教育局获悉,今年秋季全区将新建三所学校。', '', ['王璟']],
])('%s', (text, marker, people) => {
  const opening = parseOpening(text);
  expect(opening?.marker).toBe(marker);
  expect(opening?.people.map((person) => person.name)).toEqual(people);
});

test.each([
  '简讯 本周',
  '通讯 员工',
  '(记者 王璟)',
  '(图为活动现场)昨日上午,社区举行了一场别开生面的活动。',
])('%s opens nothing', (text) => {
  expect(parseOpening(text)).toBeNull();
});
