import { describe, expect, test } from 'vitest';
import { passageOf, textOf } from '../source/passage.ts';
import {
  joinParagraphs,
  withoutOverlap,
  type BodyItem,
  type JoinOverrides,
} from './join-paragraphs.ts';
import { noOverrides } from './draft.ts';

const paragraph = (line: number, text: string): BodyItem => ({
  type: 'paragraph',
  passage: passageOf(line, text),
});
const crosshead = (line: number, text: string): BodyItem => ({
  type: 'crosshead',
  passage: passageOf(line, text),
});
const caption: BodyItem = { type: 'caption', caption: 0 };
const noHabit = () => null;

function join(
  items: readonly BodyItem[],
  overrides: Partial<JoinOverrides> = {},
  habit: (before: string) => string | null = noHabit,
) {
  const {
    items: out,
    truncated,
    doubts,
  } = joinParagraphs(items, { ...noOverrides.joining, ...overrides }, habit);
  return {
    texts: out.map((it) => (it.type === 'caption' ? '[photograph]' : textOf(it.passage))),
    truncated,
    doubts: doubts.map((it) => `${it.rule} ${String(it.line)}`),
  };
}

const before = '街道建设了便民驿站,提高青年创业服';
const after = '务指导中心,充分提升服务水平。';

describe('a paragraph that a column cut is whole again', () => {
  test('where the second half follows', () => {
    expect(join([paragraph(3, before), paragraph(5, after)])).toEqual({
      texts: [before + after],
      truncated: [],
      doubts: [],
    });
  });

  test('where the column cut the dateline', () => {
    const rest = '2日电  (记者王政)工业和信息化部总工程师22日在国新办发布会上作了介绍。';
    expect(join([paragraph(3, '本报北京4月2'), paragraph(5, rest)])).toEqual({
      texts: [`本报北京4月2${rest}`],
      truncated: [],
      doubts: [],
    });
  });

  test('where the second half fills up the line that the first broke off', () => {
    const rest = paragraph(5, '中进行的。双方回顾了两国关系的发展历程。');
    const texts = (fillsUp: boolean): string[] => {
      const passage = passageOf(3, '会见是在亲切友好的气氛');
      return join([{ type: 'paragraph', passage, fillsUp }, rest]).texts;
    };
    expect(texts(true)).toHaveLength(1);
    expect(texts(false)).toHaveLength(2);
  });

  test('behind a bracket that ends no sentence', () => {
    const county =
      '建成后可解决沿线六个县的饮水问题,也可为下游的两万亩水田提供稳定水源,惠及沿线六个县(市、区)';
    const people = '二百一十万人的饮水由此有了保障。';
    expect(join([paragraph(3, county), paragraph(5, people)]).texts).toEqual([county + people]);
    const signed = '居民们说,路灯亮了,晚上出门心里也亮堂了,社区的事情办到了大家的心坎上。(李优良)';
    expect(join([paragraph(3, signed), paragraph(5, people)]).texts).toEqual([signed, people]);
  });

  test('but not into what a colon leads in: a letter, a list', () => {
    const letter = ['编辑同志:', '最近,我到豫南农村走亲戚,看到不少农民在公路上打场晒粮。'];
    expect(join(letter.map((text, at) => paragraph(at + 1, text))).texts).toEqual(letter);
    const list = ['要以最好的精神面貌投入训练:', '——坚持从难从严;', '——严格管理,弘扬精神。'];
    expect(join(list.map((text, at) => paragraph(at + 1, text))).texts).toEqual(list);
    const spoken = ['老师傅笑着对大家说:', '“干活要紧。”'];
    expect(join(spoken.map((text, at) => paragraph(at + 1, text))).texts).toEqual([
      spoken.join(''),
    ]);
  });

  test('but no row of a list goes on in the next, nor a verse in the text below', () => {
    const rows = ['粳米 一级 2.85 平', '面粉 特一 2.40 +0.02', '花生油 一级 13.60 -0.15'];
    expect(join(rows.map((row, at) => paragraph(at + 1, row))).texts).toEqual(rows);
    const verses = ['一条河翻身坐起', '把整个冬天的沉默', '还给大海'];
    const lines = [...verses, '诗人生在黄河边上。'];
    expect(join(lines.map((line, at) => paragraph(at + 1, line))).texts).toEqual(lines);
  });

  test('past a photograph, which then stands after the whole', () => {
    expect(join([paragraph(3, before), caption, paragraph(7, after)]).texts).toEqual([
      before + after,
      '[photograph]',
    ]);
  });

  test('from more than two pieces', () => {
    expect(
      join([paragraph(3, before), paragraph(5, '务指导中心,充分提升服'), paragraph(7, '务水平。')])
        .texts,
    ).toEqual([`${before}务指导中心,充分提升服务水平。`]);
  });

  test('every half keeps its line', () => {
    const { items } = joinParagraphs(
      [paragraph(3, before), paragraph(5, after)],
      noOverrides.joining,
      noHabit,
    );
    expect(items).toEqual([
      { type: 'paragraph', passage: [...passageOf(3, before), ...passageOf(5, after)] },
    ]);
  });
});

describe('what is not cut is not joined', () => {
  test('paragraphs that end with their sentence', () => {
    expect(join([paragraph(3, '活动取得圆满成功。'), paragraph(5, after)])).toEqual({
      texts: ['活动取得圆满成功。', after],
      truncated: [],
      doubts: [],
    });
  });

  test('text across a crosshead: the rest is missing', () => {
    expect(join([paragraph(3, before), crosshead(5, '党建引领'), paragraph(7, after)])).toEqual({
      texts: [before, '党建引领', after],
      truncated: [3],
      doubts: ['sentence-stops 3'],
    });
  });

  test('text that does not read on: the rest is missing', () => {
    expect(
      join([
        paragraph(25, '一些“年近半百”的楼院由此重新焕'),
        paragraph(27, '“以我们社区的轻机南院为例”,他说。'),
      ]),
    ).toMatchObject({
      texts: ['一些“年近半百”的楼院由此重新焕', '“以我们社区的轻机南院为例”,他说。'],
      truncated: [25],
    });
  });

  test('text that stops at the end of the piece', () => {
    expect(join([paragraph(3, before)])).toMatchObject({ truncated: [3] });
    expect(join([paragraph(3, before), caption])).toMatchObject({ truncated: [3] });
  });
});

describe('the habit of the page', () => {
  const habit = (text: string) => (text === '烟花' ? '爆' : null);

  test('forbids a join against it', () => {
    expect(
      join(
        [
          paragraph(91, '北关区全域、全时段全面禁售禁放烟花'),
          paragraph(93, '通告中明确,全区范围内一律禁止。'),
        ],
        {},
        habit,
      ).truncated,
    ).toEqual([91]);
  });

  test('speaks for one with it', () => {
    expect(
      join(
        [
          paragraph(91, '北关区全域、全时段全面禁售禁放烟花'),
          paragraph(93, '爆竹的规定已经施行。'),
        ],
        {},
        habit,
      ).truncated,
    ).toEqual([]);
  });
});

describe("the editor's word", () => {
  const stop = '居民们说其余租户按';
  const rest = '每年300元缴费。';

  test('joins', () => {
    const { texts, truncated, doubts } = join([paragraph(61, stop), paragraph(67, rest)], {
      joins: new Map([[61, 67]]),
    });
    expect({ texts, truncated, doubts }).toEqual({
      texts: [stop + rest],
      truncated: [],
      doubts: [],
    });
  });

  test('parts', () => {
    expect(
      join([paragraph(3, before), paragraph(5, after)], { parts: new Set([5]) }).texts,
    ).toEqual([before, after]);
  });

  test('says that the end is missing: truncated, and no doubt any more', () => {
    expect(join([paragraph(3, before), paragraph(5, after)], { cutOff: new Set([3]) })).toEqual({
      texts: [before, after],
      truncated: [3],
      doubts: [],
    });
  });

  test('says so of a paragraph that ends with a sentence', () => {
    expect(join([paragraph(3, '到此为止。')], { cutOff: new Set([3]) }).truncated).toEqual([3]);
    expect(join([paragraph(3, '到此为止。')], { cutOff: new Set([9]) }).truncated).toEqual([]);
  });

  test('says that only the full stop is missing', () => {
    expect(
      join([paragraph(13, '形成整体合力'), paragraph(15, after)], { complete: new Set([13]) }),
    ).toEqual({
      texts: ['形成整体合力', after],
      truncated: [],
      doubts: [],
    });
  });
});

describe('a character read on both sides of a break', () => {
  const overlap = (left: string, right: string) =>
    withoutOverlap(passageOf(3, left), passageOf(5, right));

  test('is left out, with a note', () => {
    const joined = overlap('组织党员学习,并结合', '合实际案例进行讲解。');
    expect(textOf(joined)).toBe('实际案例进行讲解。');
    expect(joined[0]).toMatchObject({
      line: 5,
      column: 1,
      text: '',
      note: { read: '合', as: '', sure: true, by: 'join-overlap' },
    });
    expect(joined[1]).toMatchObject({ line: 5, column: 2 });
  });

  test.each([
    ['社区组织了', '了解民情活动。'],
    ['他们天天', '天不亮就出门。'],
    ['提高青年创业服', '务指导中心。'],
    ['共计12', '2人。'],
    ['', '合实际。'],
    ['并结合', ''],
  ])('is kept where two words meet: %s | %s', (left, right) => {
    expect(textOf(overlap(left, right))).toBe(right);
  });
});
