import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseByline } from './parse-byline.ts';

/** `reporter 周俊英 @本报`, + for those who took the photographs as well. */
function read(text: string): string[] | null {
  const parsed = parseByline(text);
  if (parsed === null) return null;
  return parsed.people.map(
    ({ role, name, photo, affiliation }) =>
      `${role}${photo && role !== 'photographer' ? '+' : ''} ${name}${affiliation === null ? '' : ` @${affiliation}`}`,
  );
}

describe('who wrote it', () => {
  test.each([
    ['□本报记者 周俊英', ['reporter 周俊英 @本报']],
    ['□本报记者 周俊英 通讯员 王璟', ['reporter 周俊英 @本报', 'correspondent 王璟']],
    ['本报记者 王嘉晨', ['reporter 王嘉晨 @本报']],
    ['记者 鲁慧 通讯员 陈桢', ['reporter 鲁慧', 'correspondent 陈桢']],
    ['（记者 周俊英 通讯员 王林芳）', ['reporter 周俊英', 'correspondent 王林芳']],
    ['记者 张璐、王尧', ['reporter 张璐', 'reporter 王尧']],
    ['记者张璐、王尧', ['reporter 张璐', 'reporter 王尧']],
    ['晚报首席记者 李 静', ['reporter 李静 @晚报首席']],
    ['全媒体记者 刘宁', ['reporter 刘宁 @全媒体']],
    ['县委报道组 王建国', ['correspondent 王建国 @县委']],
    ['记者：张璐', ['reporter 张璐']],
    ['■记者　王　昊', ['reporter 王昊']],
    ['本报记者  欧阳修远', ['reporter 欧阳修远 @本报']],
    ['本报记者  朱思雄  付  文', ['reporter 朱思雄 @本报', 'reporter 付文 @本报']],
    [
      '光明日报记者  尕玛多吉  通讯员  旺  堆',
      ['reporter 尕玛多吉 @光明日报', 'correspondent 旺堆'],
    ],
    ['山东济南市  高明远', ['contributor 高明远 @山东济南市']],
    ['河南驻马店市　　李　铭', ['contributor 李铭 @河南驻马店市']],
    ['（向阳社区 邓辉）', ['contributor 邓辉 @向阳社区']],
    ['记者 阿卜杜·热合曼', ['reporter 阿卜杜·热合曼']],
    ['本报评论员', ['contributor 本报评论员']],
    ['中共四川大学委员会', ['contributor 中共四川大学委员会']],
    ['□ 文/本报记者 卜算 图/本报记者 厉声', ['reporter 卜算 @本报', 'photographer 厉声 @本报']],
    ['责任编辑 张璐', ['editor 张璐']],
  ])('%s', (printed, people) => {
    expect(read(printed)).toEqual(people);
  });
});

describe('names without blanks between them are cut at surnames', () => {
  test.each([
    ['记者周俊英通讯员王璟', ['reporter 周俊英', 'correspondent 王璟']],
    ['记者王璟韦伟', ['reporter 王璟', 'reporter 韦伟']],
    ['通讯员王林芳李国强', ['correspondent 王林芳', 'correspondent 李国强']],
  ])('%s', (printed, people) => {
    expect(read(printed)).toEqual(people);
  });
});

describe('a line end in a name', () => {
  test.each([
    ['（田泓　许 立群　王丕屹）', ['田泓', '许立群', '王丕屹']],
    ['（记者陈光 明、李铮）', ['陈光明', '李铮']],
    ['（记者 张璐 王 尧）', ['张璐', '王尧']],
    ['河南信阳师范学院　　李树 友', ['李树友']],
  ])('%s', (printed, names) => {
    expect(parseByline(printed)?.people.map((person) => person.name)).toEqual(names);
  });
});

describe('who took the photographs', () => {
  test.each([
    ['朱莉娅·尼金森摄（影像中国）', ['photographer 朱莉娅·尼金森']],
    ['新华社发（王建康摄）', ['photographer 王建康']],
    ['受访者供图', []],
    ['图牧吉国家级自然保护区管理局供图', []],
    ['新华社/法新', []],
    ['记者 王芳/文 图', ['reporter+ 王芳']],
    ['(本报 记者 周俊英 摄)', ['photographer 周俊英 @本报']],
    ['（马玉贵 摄）', ['photographer 马玉贵']],
    ['本报记者 邱爽 摄', ['photographer 邱爽 @本报']],
    ['王尧 摄', ['photographer 王尧']],
    ['王尧摄', ['photographer 王尧']],
    ['本报记者 张璐 文/图', ['reporter+ 张璐 @本报']],
    ['□记者 张璐/文 王尧/图', ['reporter 张璐', 'photographer 王尧']],
    ['张璐文 王尧摄', ['reporter 张璐', 'photographer 王尧']],
    ['王尧 摄（影像中国）', ['photographer 王尧']],
    ['本版图片由 张璐 摄', ['photographer 张璐']],
    ['张璐 供图', ['source 张璐']],
    ['摄影记者 王尧', ['photographer 王尧']],
  ])('%s', (printed, people) => {
    expect(read(printed)).toEqual(people);
  });

  test('only photographers make a line a credit', () => {
    expect(parseByline('本报记者 邱爽 摄')?.credit).toBe(true);
    expect(parseByline('张璐 供图')?.credit).toBe(true);
    expect(parseByline('本报记者 邱爽')?.credit).toBe(false);
    expect(parseByline('□记者 张璐/文 王尧/图')?.credit).toBe(false);
  });
});

describe('bare names', () => {
  test.each([
    ['（申晓利）', ['contributor 申晓利']],
    ['李优良', ['contributor 李优良']],
    ['秦望舒', ['contributor 秦望舒']],
    ['张璐 王尧', ['contributor 张璐', 'contributor 王尧']],
  ])('%s', (printed, people) => {
    expect(read(printed)).toEqual(people);
  });

  test('nothing says that they are names: not stated', () => {
    expect(parseByline('秦望舒')?.stated).toBe(false);
    expect(parseByline('□秦望舒')?.stated).toBe(true);
    expect(parseByline('记者 秦望舒')?.stated).toBe(true);
  });
});

describe('what is no byline', () => {
  test.each([
    '记者了解到，该社区共有居民三千余户。',
    '古韵新声·听见中国',
    '乌江,乌江',
    '(附图片)',
    '(海南三亚)',
    '编者按',
    '关注·乡村新业态',
    '向阳社区 邓辉',
    '记者看到',
    '红旗路街道',
    '安全生产',
    '方便群众',
    '柏庄镇',
    '方城县',
    '党建引领各项事务',
    '高效能治理',
    '部门动态',
    '■新闻快讯',
    '',
    '□',
    '（一）',
    '（下转第二版）',
    '7月3日',
    '记者 鲁慧 通讯员 陈桢 在花园路街道采访时了解到，社区治理共同体已经建成。',
  ])('%j', (printed) => {
    expect(parseByline(printed)).toBeNull();
  });
});

describe('where the names stand', () => {
  test.each([
    '  □本报记者 周俊英 通讯员 王璟',
    '（记者 周俊英 通讯员 王林芳）',
    '记者周俊英通讯员王璟',
    '张璐文 王尧摄',
    '本版图片由 张璐 摄',
  ])('%s', (printed) => {
    const people = parseByline(printed)?.people ?? [];
    expect(people.length).toBeGreaterThan(0);
    for (const { name, at } of people) expect(printed.slice(at, at + name.length)).toBe(name);
  });

  test('a padded name begins at its surname', () => {
    expect(parseByline('记者 王　昊')?.people[0]).toMatchObject({ name: '王昊', at: 3 });
  });
});

test('for any text: it never throws, and names are characters of the text', () => {
  const word = fc.constantFrom(
    '记者',
    '通讯员',
    '本报',
    '王璟',
    '李',
    '摄',
    '文/图',
    '/',
    ' ',
    '　',
    '、',
    '(',
    ')',
    '□',
    '·',
    ':',
    '欧阳',
    '图',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 }),
      (words) => {
        const text = words.join('');
        for (const { name, at } of parseByline(text)?.people ?? []) {
          expect(name).not.toBe('');
          expect(text.slice(at).replaceAll(/\s/gu, '').length).toBeGreaterThanOrEqual(name.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['記者林沛瑜／金山報導', ['林沛瑜 reporter']],
  ['南疆日报记者 冯 夷 发自龙溪', ['冯夷 reporter']],
  ['采写:记者 凌 霄', ['凌霄 reporter']],
  ['区融媒体中心 华 章 骆 瑶', ['华章 correspondent', '骆瑶 correspondent']],
  ['文字 韩 飞 摄影 铁 山', ['韩飞 reporter', '铁山 photographer']],
  ['口述/邓启明 整理/曾 荷', ['邓启明 contributor', '曾荷 compiler']],
  ['——王小明', ['王小明 contributor']],
  ['记者 文 澜', ['文澜 reporter']],
  ['●本報記者 陳美玲', ['陳美玲 reporter']],
])('%s is read by its parts', (text, people) => {
  expect(parseByline(text)?.people.map((it) => `${it.name} ${it.role}`)).toEqual(people);
});

test.each(['宣传部开展文字工作', '采访手记'])('%s is no byline', (text) => {
  expect(parseByline(text)).toBeNull();
});
