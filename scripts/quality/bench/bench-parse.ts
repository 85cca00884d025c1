import { runCommand } from '../../cli/command.ts';
import type { SourcePage } from '../../source/page.ts';
import { readSources } from '../../source/read-sources.ts';
import { editPage } from '../../pipeline.ts';
import { longLines, longPage, manyLines } from './long-pages.ts';
import { processorTime, stageTimes } from './stage-times.ts';

const help = `npm run bench:parse [-- OPTIONS]

Measures the parse stage, in processor time of one core: the archive's pages over and over, how
the time grows with the length of a page, and pages that no newspaper prints. Nothing is written.

  --pages N     how many pages the longer of the two runs has      (4000)
  --sources DIR where the pages are                                (content/sources)`;

await runCommand({
  help,
  options: {
    pages: { type: 'string', default: '4000' },
    sources: { type: 'string', default: 'content/sources' },
  },
  choices: [],
  async run({ values, stop }) {
    const { pages } = await readSources(values.sources, false);
    const most = Number(values.pages);
    if (pages.length === 0 || !Number.isInteger(most) || most < 10) {
      console.error(`There are no pages in ${values.sources}, or --pages is no number from 10 on.`);
      return 2;
    }
    stageTimes(pages, 50, 1);
    for (const [many, rounds] of [
      [Math.round(most / 10), 5],
      [most, 1],
    ] as const) {
      console.log(`\n${many} pages              ms a page   pages/s a core`);
      for (const [stage, time] of stageTimes(pages, many, rounds)) {
        console.log(`  ${stage.padEnd(20)}${figure(time / many)}${rate(many, time)}`);
      }
    }
    console.log('\none page with the text of all, so many times     ms   exponent');
    let before: { times: number; time: number } | null = null;
    for (const times of [1, 10, 100]) {
      const page = longPage(pages, times);
      const runs = Math.max(1, 20 / times);
      const time = Math.min(timeOf(page, runs), timeOf(page, runs));
      const exponent =
        before === null ? '' : Math.log(time / before.time) / Math.log(times / before.times);
      console.log(
        `  ${String(times).padEnd(36)}${figure(time)}${exponent === '' ? '' : exponent.toFixed(2).padStart(11)}`,
      );
      before = { times, time };
    }
    for (const [title, made] of [
      ['1 MB on one line', longLines()],
      ['200,000 lines', manyLines()],
    ] as const) {
      console.log(`\n${title.padEnd(48)} ms`);
      for (const [name, page] of made) {
        if (stop.aborted) return 130;
        console.log(`  ${name.padEnd(36)}${figure(timeOf(page, 1))}`);
      }
    }
    return 0;
  },
});

function timeOf(page: SourcePage, runs: number): number {
  const time = processorTime(() => {
    for (let run = 0; run < runs; run++) editPage(page, null);
  });
  return time / runs;
}

function figure(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 3 : 0).padStart(12);
}

function rate(many: number, time: number): string {
  return time === 0 ? '' : ((many / time) * 1000).toFixed(0).padStart(14);
}
