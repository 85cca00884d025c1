import { cutLines } from '../../source/cut-lines.ts';
import type { SourcePage } from '../../source/page.ts';

/** A page of any text, for which no file is needed. */
export function pageOf(text: string): SourcePage {
  return { id: 'bench', source: 'bench.txt', encoding: 'utf-8', sha256: '', lines: cutLines(text) };
}

/** One page with the text of all pages, so many times. */
export function longPage(pages: readonly SourcePage[], times: number): SourcePage {
  const text = pages.map((page) => page.lines.map((line) => line.text).join('\n')).join('\n\n\n');
  return pageOf(Array<string>(times).fill(text).join('\n\n\n'));
}

/** 1 MB in UTF-8 of one thing, on one line: what a rule that tries again and again trips over. */
export function longLines(): Map<string, SourcePage> {
  const fills = [
    ['one character', '某'],
    ['sentences', '社区党支部组织党员走进楼院,了解居民需求,解决停车难问题二十余件。'],
    ['words between blanks', '社区党支部组织党员走进楼院 了解居民需求解决停车难问题 '],
    ['blanks', ' '],
    ['opening brackets', '('],
    ['opening quotation marks', '“'],
    ['digits', '20'],
    ['names', '记者 王璟 通讯员 张璐 '],
    ['places', '北关区红旗路街道星光社区'],
    ['days', '1月5日'],
  ] as const;
  const bytes = 1024 * 1024;
  return new Map(
    fills.map(([name, fill]) => [
      name,
      pageOf(fill.repeat(Math.ceil(bytes / Buffer.byteLength(fill)))),
    ]),
  );
}

/** 200,000 lines of one thing. */
export function manyLines(): Map<string, SourcePage> {
  const fills = [
    ['titles', '党建引领基层治理\n'],
    ['titles apart', '党建引领基层治理\n\n'],
    ['paragraphs', '社区党支部组织党员走进楼院,了解居民需求,解决停车难充电难问题二十余件。\n\n'],
    ['halves of paragraphs', '社区党支部组织党员走进楼院,了解居民需求,解决停车难充电难问题二\n\n'],
    ['briefs', '本报讯(记者 张璐)1月5日,北关区星光社区开展义诊活动,服务居民二百余人。\n\n'],
  ] as const;
  return new Map(
    fills.map(([name, fill]) => [
      name,
      pageOf(fill.repeat(200_000 / (fill.split('\n').length - 1))),
    ]),
  );
}
