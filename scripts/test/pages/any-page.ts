import fc from 'fast-check';
import { readSources } from '../../source/read-sources.ts';
import type { SourcePage } from '../../source/page.ts';
import { samplePage } from '../sample-page.ts';

/** The archive's own pages, without their records. */
export async function realPages(): Promise<readonly SourcePage[]> {
  const { pages } = await readSources('content/sources', false);
  return pages;
}

const newsprint = [
  '奋进新征程 建功新时代',
  '灯塔路街道:',
  '以“党建+”引领基层高效能治理',
  '——看北关区如何提升基层治理水平',
  '□本报记者 王嘉晨 通讯员 王　昊',
  '■新闻快讯',
  '本报讯(记者 张璐)7月3日,柏庄镇组织志愿者走进村庄,为群众送去文艺节目和科普读物,受到群众的欢迎。',
  '新华社北京2月29日电 (记者 王璟)记者了解到,全国铁路客流持续增长。',
  '　　近年来,该街道充分发挥党建引领作用,完善社区治理,提升公共服务水平,先后投入资金二百余',
  '万元,为群众的幸福生活持续加码。2023年1月1日,星光社区和湖滨路街道率先完成改造。',
  '→6月29日,北关区残联组织党员重温入党誓词。(本报记者 周俊英 摄)',
  '图为1月6日,执法人员深入辖区商超检查。',
  '(邢文皓 摄)',
  '一、摸清底数',
  '【汝河小区】',
  '编者按',
  '(李优良)',
  '组织党员学习《条例》,并结合',
  '合实际案例进行讲解。',
  '①孩子们在稻田里追逐嬉戏。',
  '●桐庐渡镇 举办首届柿子节,吸引游客三千余人。',
  '青石县公安局交通警察大队',
  '2019年3月20日',
  '本版责编:钟汉卿 尤 溪',
  '(上接第一版)',
  '(据新华社郑州9月9日电)',
];

/** Pages of anything: newsprint in no order, and characters that no newspaper has. */
export const anyPage: fc.Arbitrary<SourcePage> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...newsprint) },
      { weight: 2, arbitrary: fc.constantFrom('', '', '　', '\t') },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
      {
        weight: 1,
        arbitrary: fc
          .array(
            fc.constantFrom(
              '本报讯',
              '记者',
              '摄',
              '(',
              ')',
              '《',
              '“',
              '”',
              ' ',
              '　',
              '7月3日',
              '——',
              '■',
              '①',
              '社区',
              '王璟',
              ',',
              '。',
              ':',
            ),
            { maxLength: 30 },
          )
          .map((parts) => parts.join('')),
      },
    ),
    { maxLength: 40 },
  )
  .map((lines) => samplePage(lines.join('\n')));

type Change = (lines: readonly string[], at: number) => readonly string[];
const changes: readonly Change[] = [
  // A blank line more, a line less, a line twice.
  (lines, at) => [...lines.slice(0, at), '', ...lines.slice(at)],
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => [...lines.slice(0, at), ...lines.slice(at, at + 1), ...lines.slice(at)],
  // A line moved to the head, a part of the page moved to the end.
  (lines, at) => [lines[at] ?? '', ...lines.toSpliced(at, 1)],
  (lines, at) => [...lines.slice(0, at), ...lines.slice(at + 7), ...lines.slice(at, at + 7)],
  // A column break in the middle of a line; two lines run together.
  (lines, at) =>
    lines.flatMap((line, index) =>
      index === at ? [line.slice(0, line.length >> 1), '', line.slice(line.length >> 1)] : [line],
    ),
  (lines, at) => [
    ...lines.slice(0, at),
    `${lines[at] ?? ''}${lines[at + 1] ?? ''}`,
    ...lines.slice(at + 2),
  ],
  // Blanks where the column's lines ended; lines cut at the column.
  (lines, at) =>
    lines.map((line, index) => (index === at ? line.replaceAll(/(.{14})/gu, '$1 ') : line)),
  (lines, at) =>
    lines.flatMap((line, index) => (index === at ? (line.match(/.{1,16}/gu) ?? [line]) : [line])),
  // Full-width marks; no blank lines at all.
  (lines) =>
    lines.map((line) =>
      line.replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）').replaceAll(':', '：'),
    ),
  (lines) => lines.filter((line) => line !== ''),
];

/** Real pages with up to eight things done to them that scanning and copying do. */
export function perturbedPage(pages: readonly SourcePage[]): fc.Arbitrary<SourcePage> {
  const change = fc.tuple(fc.constantFrom(...changes), fc.nat());
  return fc
    .tuple(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([page, list]) => {
      const lines = list.reduce<readonly string[]>(
        (text, [apply, at]) => apply(text, at % Math.max(1, text.length)),
        page.lines.map((line) => line.text),
      );
      return samplePage(lines.join('\n'));
    });
}
