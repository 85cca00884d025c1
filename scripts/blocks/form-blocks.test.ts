import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutLines, isBlank } from '../source/page.ts';
import { formBlocks } from './form-blocks.ts';

const blocksOf = (text: string) => formBlocks(cutLines(text), new Set());
const linesOf = (text: string) =>
  blocksOf(text).map((block) => block.lines.map((line) => line.number));

describe('a line a paragraph', () => {
  const page =
    '柏庄镇:\n开展三下乡活动\n\n\n\n  本报讯 某日,该镇开展活动,受到好评。\n\n第二段在这里开始,也在这里结束。\n';

  test('every line is a block', () => {
    expect(linesOf(page)).toEqual([[1], [2], [6], [8]]);
  });

  test('blank lines before it are its gap', () => {
    expect(blocksOf(page).map((block) => block.gap)).toEqual([0, 0, 3, 1]);
  });

  test('blanks at its head set it in, and are no text', () => {
    expect(blocksOf(page).map((block) => block.indented)).toEqual([false, false, true, false]);
    expect(blocksOf(page)[2]?.text).toMatch(/^本报讯/);
    expect(blocksOf('　　首行缩进。')[0]).toMatchObject({
      indented: true,
      text: '首行缩进。',
      width: 5,
    });
    expect(blocksOf(' 一个空格。')[0]?.indented).toBe(false);
  });
});

describe('lines of a column', () => {
  const column = [
    '　　今年以来,新城街道把背街小巷',
    '整治列为头号实事,先后投入资金二百',
    '百余万元,铺路三千米,安装路灯一百',
    '余盏。',
    '　　社区书记说,群众的满意就是',
    '我们努力的方向,下一步还要继续做好',
    '后续管护工作。',
  ].join('\n');

  test('with indents: a paragraph begins where a line is set in', () => {
    expect(linesOf(column)).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7],
    ]);
    expect(blocksOf(column)[1]?.text).toBe(
      '社区书记说,群众的满意就是我们努力的方向,下一步还要继续做好后续管护工作。',
    );
  });

  test('without indents: a paragraph ends with a line that does not fill the column', () => {
    const flat = [
      '背街小巷换新颜',
      '本报记者 王嘉晨',
      '今年以来,新城街道把背街小巷整治',
      '列为头号实事,先后投入资金二百余',
      '万元,铺路三千米。',
      '以前一下雨就要蹚水,现在走到哪里',
      '都是平路。',
      '社区书记说,群众的满意就是我们努',
      '力的方向,下一步还要继续做好后续',
      '管护工作。',
    ].join('\n');
    expect(linesOf(flat)).toEqual([[1], [2], [3, 4, 5], [6, 7], [8, 9, 10]]);
  });

  test('a blank line ends a paragraph even where its line fills the column', () => {
    const parted =
      '今年以来新城街道把背街小巷整治列\n为头号实事先后投入资金二百余万元\n\n铺路三千米安装路灯一百余盏今后还';
    expect(linesOf(parted).at(-1)).toEqual([4]);
  });

  test('long paragraphs of different lengths are no column', () => {
    const long = (n: number) => `${'社区工作者走进居民家中了解情况,'.repeat(n)}受到好评。`;
    expect(linesOf([long(3), long(5), long(7), long(4)].join('\n'))).toHaveLength(4);
  });
});

describe('for any text', () => {
  const line = fc.oneof(
    fc.constant(''),
    fc.constant('　　'),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '今年以来新城街道把背街小巷整治列',
      '　　社区书记说群众的满意就是我们努',
      '结束。',
    ),
  );
  const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

  test('every non-blank line is in one block, in order', () => {
    fc.assert(
      fc.property(text, (it) => {
        const inBlocks = formBlocks(cutLines(it), new Set()).flatMap((block) => block.lines);
        expect(inBlocks).toEqual(cutLines(it).filter((own) => !isBlank(own)));
      }),
    );
  });
});
