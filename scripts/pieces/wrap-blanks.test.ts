import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Passage, textOf } from '../source/passage.ts';
import { pageHabit, withoutWrapBlanks, withSingleBlanks } from './wrap-blanks.ts';

const running = (text: string) => textOf(withoutWrapBlanks({ number: 1, text }));
const display = (text: string) => textOf(withSingleBlanks({ number: 1, text }));

describe('blanks at the ends of a column’s lines go', () => {
  test.each([
    [
      '社区开展诸多活动,如绿化、治安、 文体、科普等普惠类服务活动以及 面向特殊群体的服务',
      '社区开展诸多活动,如绿化、治安、文体、科普等普惠类服务活动以及面向特殊群体的服务',
    ],
    [
      '不止有7个社区 党(总)支部、26个网格党支部,还 在小区成立了71个党小组',
      '不止有7个社区党(总)支部、26个网格党支部,还在小区成立了71个党小组',
    ],
    ['2022 年12月30日,该镇召开会议', '2022年12月30日,该镇召开会议'],
    ['　　首行缩进的段落。  ', '首行缩进的段落。'],
    ['该镇投资约3.5亿 元,建成厂房', '该镇投资约3.5亿元,建成厂房'],
  ])('%s', (printed, text) => {
    expect(running(printed)).toBe(text);
  });
});

describe('blanks that were printed stay', () => {
  test.each([
    ['the one after 本报讯', '本报讯 (记者 王嘉晨)为进一步释放消费潜力'],
    ['those of a dateline’s names', '本报讯(记者 周俊英 通讯员 王林芳)7月3日,该镇召开会议'],
    ['those of a credit', '党员重温入党誓词。(本报记者 王嘉晨 摄)'],
    ['that of two names that sign', '邻居送来了热饭热菜。(阚玉梅 佘亮)'],
    ['that of a slogan in quotes', '开展“挂图作战 集中攻坚”行动'],
    ['those of a slogan in brackets', '以《忆烽火岁月 铸红色灵魂》为题'],
    ['that of Latin words', '采用Smart City系统和AI Lab平台'],
    ['those of a list of names', '张三 李四 王五 赵六'],
  ])('%s', (_, printed) => {
    expect(running(printed)).toBe(printed);
  });

  test('a long quotation is no slogan: its blank is a line’s end', () => {
    expect(running('他说:“我们要把群众的事情当作自己的事 情来办”')).toBe(
      '他说:“我们要把群众的事情当作自己的事情来办”',
    );
  });

  test('where both are in one line', () => {
    expect(running('本报讯 (记者 张璐)该镇开展“挂图作战 集中攻坚”行 动,成效明显。')).toBe(
      '本报讯 (记者 张璐)该镇开展“挂图作战 集中攻坚”行动,成效明显。',
    );
  });
});

describe('in a display line several blanks are one', () => {
  test.each([
    ['奋进新征程　　建功新时代', '奋进新征程 建功新时代'],
    ['  年关喜乐多   筑牢安全墙 ', '年关喜乐多 筑牢安全墙'],
    ['无空格', '无空格'],
  ])('%s', (printed, text) => {
    expect(display(printed)).toBe(text);
  });
});

describe('for any line', () => {
  const line = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ' ',
          '　',
          '\t',
          '“',
          '”',
          '本报讯',
          '(记者 王璟)',
          '张三',
          '社区',
          ',',
          'AI',
        ),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(''));
  const bare = (text: string) => text.replaceAll(/\s/gu, '');

  test.each([
    ['running text', withoutWrapBlanks],
    ['a display line', withSingleBlanks],
  ] as const)('%s loses blanks only', (_, change) => {
    fc.assert(
      fc.property(line, (text) => {
        const passage = change({ number: 7, text });
        expect(bare(textOf(passage))).toBe(bare(text));
        expect(textOf(passage)).toBe(textOf(passage).trim());
      }),
    );
  });

  test('and every character keeps its place', () => {
    fc.assert(
      fc.property(line, (text) => {
        const at = (passage: Passage) =>
          passage.map((it) => [it.line, text.slice(it.column - 1, it.column - 1 + it.text.length)]);
        const passage = withoutWrapBlanks({ number: 7, text });
        expect(at(passage)).toEqual(passage.map((it) => [7, it.text]));
      }),
    );
  });
});

const habit = pageHabit(
  '烟花爆竹禁放。烟花爆竹禁售。燃放烟花爆竹。社区工作。社区居民。社区书记。烟花\n通告',
);

test('what the page always puts after two characters', () => {
  expect(habit('烟花')).toBe('爆');
});

test('a line’s end says nothing of what follows', () => {
  expect(pageHabit('烟花爆竹,烟花爆竹,烟花爆竹,烟花\n')('烟花')).toBe('爆');
});

test.each([
  ['now this, now that', '社区'],
  ['fewer than three times', '燃放'],
  ['what the page does not have', '猫狗'],
  ['more or fewer than two Han characters', '烟花爆'],
  ['marks', '。烟'],
  ['nothing', ''],
])('no habit: %s', (_, before) => {
  expect(habit(before)).toBeNull();
});

test('who asks often is told the same', () => {
  const text = '烟花爆竹,烟花爆竹,烟花爆竹,烟花\n社区居民,社区治理,社区党支部';
  const often = pageHabit(text);
  for (let time = 0; time < 500; time++) {
    for (const before of ['烟花', '社区', '花爆', '猫狗']) {
      expect(often(before)).toBe(pageHabit(text)(before));
    }
  }
});
