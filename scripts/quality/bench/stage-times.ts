import process from 'node:process';
import { decide } from '../../blocks/decide.ts';
import { formBlocks } from '../../blocks/form-blocks.ts';
import { viewBlocks } from '../../blocks/view.ts';
import type { SourcePage } from '../../page/page.ts';
import { buildPieces } from '../../pieces/build-pieces.ts';
import { noRulings } from '../../pieces/rulings.ts';
import { editPage } from '../../pipeline.ts';

/** Milliseconds of processor time by stage; the last is the whole of them, measured by itself. */
export type StageTimes = ReadonlyMap<string, number>;

/**
 * How long the parse stage and each part of it takes for some pages: the fastest of several
 * rounds, because what else runs on the machine only ever makes it slower.
 */
export function stageTimes(pages: readonly SourcePage[], rounds: number): StageTimes {
  const fastest = (work: () => void): number =>
    Math.min(...Array.from({ length: rounds }, () => processorTime(work)));
  const blocks = pages.map((page) => formBlocks(page.lines));
  const form = fastest(() => {
    for (const page of pages) formBlocks(page.lines);
  });
  const view = fastest(() => {
    for (const it of blocks) viewBlocks(it);
  });
  const views = blocks.map((it) => viewBlocks(it));
  const deciding = fastest(() => {
    for (const it of views) decide(it, new Map());
  });
  const building = fastest(() => {
    for (const page of pages) buildPieces(page, noRulings);
  });
  const all = fastest(() => {
    for (const page of pages) editPage(page, null);
  });
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
