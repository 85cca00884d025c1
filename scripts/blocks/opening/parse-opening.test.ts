import { describe, expect, test } from 'vitest';
import { parseOpening } from './parse-opening.ts';

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

  test('the year may be printed with the day', () => {
    expect(parseOpening('新华社北京2023年7月3日电 ')?.day).toBe('2023年7月3日');
  });
});

describe('what only looks like one', () => {
  test.each([
    '本报记者在现场看到,',
    '晚报消息灵通,',
    '本报电话已经变更,',
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
