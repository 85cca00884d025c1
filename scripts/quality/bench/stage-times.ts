import process from 'node:process';
import { decide } from '../../blocks/decide.ts';
import { formBlocks } from '../../blocks/form-blocks.ts';
import { viewBlocks } from '../../blocks/view.ts';
import type { SourcePage } from '../../source/page.ts';
import { buildPieces } from '../../pieces/build-pieces.ts';
import { noRulings } from '../../pieces/rulings.ts';
import { editPage } from '../../pipeline.ts';

/** Milliseconds of processor time by stage; the last is the whole of them, measured by itself. */
export type StageTimes = ReadonlyMap<string, number>;

/**
 * How long the parse stage and each part of it takes for some pages, read so many times: the
 * fastest of several rounds, because what else runs on the machine only ever makes it slower.
 * Nothing that is read is kept, as a build keeps one page's drafts only until it has its pieces.
 */
export function stageTimes(pages: readonly SourcePage[], many: number, rounds: number): StageTimes {
  const fastest = <Given>(given: readonly Given[], work: (one: Given) => void): number => {
    const read = (): void => {
      for (let turn = 0; turn < many; turn++) {
        const one = given[turn % given.length];
        if (one !== undefined) work(one);
      }
    };
    return Math.min(...Array.from({ length: rounds }, () => processorTime(read)));
  };
  const blocks = pages.map((page) => formBlocks(page.lines));
  const views = blocks.map((it) => viewBlocks(it));
  const form = fastest(pages, (page) => formBlocks(page.lines));
  const view = fastest(blocks, viewBlocks);
  const deciding = fastest(views, (it) => decide(it, new Map()));
  const building = fastest(pages, (page) => buildPieces(page, noRulings));
  const all = fastest(pages, (page) => editPage(page, null));
  return new Map([
    ['form blocks', form],
    ['view blocks', view],
    ['decide', deciding],
    ['build pieces', Math.max(0, building - form - view - deciding)],
    ['names to doubts', Math.max(0, all - building)],
    ['all', all],
  ]);
}

/**
 * Milliseconds of processor time, this process's helpers (garbage collection, compilation)
 * included: what one core would need, whoever else is using the machine.
 */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
