import { isDeepStrictEqual } from 'node:util';
import { editPage } from '../../pipeline.ts';
import { readingOf } from '../page-reading.ts';
import { scorePage } from '../score-page.ts';
import { sumOf, type Tallies } from '../tally.ts';
import { makeVariant, type Variant } from './make-variant.ts';
import type { Original } from './originals.ts';
import type { Perturbation } from './perturbation.ts';
import { inOriginalLines } from './same-reading.ts';
import { sheetOf } from './sheet.ts';

/** How the variants that one perturbation makes of all pages are read. */
export type Perturbed = {
  readonly perturbation: Perturbation;
  readonly variants: number;
  /** Variants of annotated pages against the annotations. */
  readonly annotated: Tallies;
  /** Variants of the archive's pages against the reading of the page as printed. */
  readonly archive: Tallies;
  /** Of an exact perturbation: the pages whose variants are read otherwise. */
  readonly misread: readonly string[];
  /** Every difference in words. */
  readonly differences: readonly string[];
};

const seeds = [1, 2, 3];

export function perturbPages(
  originals: readonly Original[],
  perturbation: Perturbation,
): Perturbed {
  const scores: { annotated: boolean; tallies: Tallies }[] = [];
  const misread = new Set<string>();
  const differences: string[] = [];
  for (const original of originals) {
    for (const variant of variantsOf(original, perturbation)) {
      const reading = readingOf(editPage(variant.page, null));
      const score = scorePage(variant.truth, reading);
      scores.push({ annotated: original.annotated, tallies: score.tallies });
      for (const difference of score.differences) {
        differences.push(`${perturbation.id}, ${original.page.id}: ${difference}`);
      }
      if (!perturbation.exact) continue;
      const same = isDeepStrictEqual(
        inOriginalLines(reading, variant.sheet),
        inOriginalLines(original.reading, sheetOf(original.page.lines)),
      );
      if (!same) misread.add(original.page.id);
    }
  }
  const sum = (annotated: boolean): Tallies =>
    sumOf(scores.filter((it) => it.annotated === annotated).map((it) => it.tallies));
  return {
    perturbation,
    variants: scores.length,
    annotated: sum(true),
    archive: sum(false),
    misread: [...misread],
    differences,
  };
}

/** The variants of a page that differ from each other. */
export function variantsOf({ page, truth }: Original, perturbation: Perturbation): Variant[] {
  const variants = new Map<string, Variant>();
  for (const seed of seeds) {
    const variant = makeVariant(page, truth, perturbation, seed);
    if (variant === null) continue;
    const { bytes } = variant;
    variants.set(Buffer.from(bytes).toString('latin1'), variant);
  }
  return [...variants.values()];
}
