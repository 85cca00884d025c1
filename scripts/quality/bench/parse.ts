import process from 'node:process';
import { decide } from '../../blocks/decide.ts';
import { formBlocks } from '../../blocks/form-blocks.ts';
import { viewBlocks } from '../../blocks/view.ts';
import { runCommand } from '../../cli/command.ts';
import { buildPieces } from '../../pieces/build-pieces.ts';
import { noOverrides } from '../../pieces/draft.ts';
import { editPage } from '../../pipeline.ts';
import { cutLines, type SourcePage } from '../../source/page.ts';
import { readSources } from '../../source/read-sources.ts';

const help = `npm run bench -- parse [OPTIONS]

Measures the reading of pages, in processor time of one core: the archive's pages over and over,
how the time grows with the length of a page, and pages that no newspaper prints. Nothing is written.

  --pages N     how many pages are read                            (1000)
  --sources DIR where the pages are                                (content/sources)`;

await runCommand({
  help,
  options: {
    pages: { type: 'string', default: '1000' },
    sources: { type: 'string', default: 'content/sources' },
  },
  choices: [],
  async run({ values, stop }) {
    const { pages } = await readSources(values.sources, false);
    const many = Number(values.pages);
    if (pages.length === 0 || !Number.isInteger(many) || many < 10) {
      console.error(`There are no pages in ${values.sources}, or --pages is no number from 10 on.`);
      return 2;
    }
    stageTimes(pages, 50);
    console.log(`${many} pages`);
    console.table(
      Object.fromEntries(
        [...stageTimes(pages, many)].map(([stage, time]) => [
          stage,
          { 'ms a page': round(time / many), 'pages/s': Math.round((many / time) * 1000) },
        ]),
      ),
    );
    const text = pages.map((it) => it.lines.map((line) => line.text).join('\n')).join('\n\n\n');
    const long = [1, 10, 100].map((times) => {
      const page = pageOf(Array<string>(times).fill(text).join('\n\n\n'));
      return { times, ms: readingTime(page, Math.max(1, 20 / times)) };
    });
    console.log('one page with the text of all, so many times');
    console.table(
      Object.fromEntries(
        long.map(({ times, ms }, index) => {
          const former = long[index - 1];
          const growth = former && Math.log(ms / former.ms) / Math.log(times / former.times);
          return [times, { ms: round(ms), ...(growth !== undefined && { growth: round(growth) }) }];
        }),
      ),
    );
    for (const [name, made] of unprintable()) {
      if (stop.aborted) return 130;
      console.log(`${name.padEnd(44)}${round(readingTime(pageOf(made), 1))} ms`);
    }
    return 0;
  },
});

/**
 * Milliseconds of processor time by stage, for some pages read so many times; the last is the
 * whole of them, measured by itself. Nothing that is read is kept.
 */
function stageTimes(pages: readonly SourcePage[], many: number): ReadonlyMap<string, number> {
  const time = <Given>(given: readonly Given[], work: (one: Given) => void): number =>
    processorTime(() => {
      for (let turn = 0; turn < many; turn++) {
        const one = given[turn % given.length];
        if (one !== undefined) work(one);
      }
    });
  const blocks = pages.map((page) => formBlocks(page.lines, new Set()));
  const views = blocks.map((it) => viewBlocks(it));
  const form = time(pages, (page) => formBlocks(page.lines, new Set()));
  const view = time(blocks, viewBlocks);
  const deciding = time(views, (it) => decide(it, new Map()));
  const building = time(pages, (page) => buildPieces(page, noOverrides));
  const all = time(pages, (page) => editPage(page, null));
  return new Map([
    ['form blocks', form],
    ['view blocks', view],
    ['decide', deciding],
    ['build pieces', Math.max(0, building - form - view - deciding)],
    ['names to doubts', Math.max(0, all - building)],
    ['all', all],
  ]);
}

/** Milliseconds of processor time to read a page. */
function readingTime(page: SourcePage, runs: number): number {
  const time = processorTime(() => {
    for (let run = 0; run < runs; run++) editPage(page, null);
  });
  return time / runs;
}

/** What one core would need, garbage collection included, whoever else is using the machine. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function pageOf(text: string): SourcePage {
  return { id: 'bench', source: 'bench.txt', encoding: 'utf-8', sha256: '', lines: cutLines(text) };
}

/** What a rule that tries again and again trips over: 1 MB in UTF-8 on one line, 200,000 lines. */
function unprintable(): readonly (readonly [string, string])[] {
  return [
    ...[
      '某',
      '社区党支部组织党员走进楼院,了解居民需求,解决停车难问题二十余件。',
      '社区党支部组织党员走进楼院 了解居民需求解决停车难问题 ',
      ' ',
      '(',
      '“',
      '20',
      '记者 王璟 通讯员 张璐 ',
      '北关区红旗路街道星光社区',
      '1月5日',
    ].map(
      (fill) =>
        [`1 MB of ${fill.slice(0, 16)}`, fill.repeat(2 ** 20 / Buffer.byteLength(fill))] as const,
    ),
    ...[
      '党建引领基层治理\n',
      '党建引领基层治理\n\n',
      '社区党支部组织党员走进楼院,了解居民需求,解决停车难充电难问题二十余件。\n\n',
      '社区党支部组织党员走进楼院,了解居民需求,解决停车难充电难问题二\n\n',
      '本报讯(记者 张璐)1月5日,北关区星光社区开展义诊活动,服务居民二百余人。\n\n',
    ].map((fill) => {
      const lines = fill.split('\n').length - 1;
      return [
        `200,000 lines, each ${lines}: ${fill.slice(0, 16).trim()}`,
        fill.repeat(200_000 / lines),
      ] as const;
    }),
  ];
}

function round(value: number): number {
  return Number(value.toFixed(value < 10 ? 3 : 0));
}
