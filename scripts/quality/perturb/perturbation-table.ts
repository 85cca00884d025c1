import { f1, type Measure, type Tallies } from '../tally.ts';
import type { Perturbed } from './perturb-pages.ts';

/** What is held to a floor, in the order of the floors. */
export const shownMeasures = [
  'lines accounted once',
  'pieces',
  'title block',
  'dateline marker',
  'bylines',
  'paragraphs',
  'crossheads',
  'captions',
] as const satisfies readonly Measure[];

/**
 * The table of all perturbations. Exact ones are read the same or not; of the others F1 over the
 * variants of the annotated pages and, in a second row, of the archive's pages.
 */
export function perturbationTable(all: readonly Perturbed[]): string {
  const head = shownMeasures.map((measure) => (measure.split(' ')[0] ?? '').padStart(11)).join('');
  const rows = all.flatMap((it) => {
    const { id, exact } = it.perturbation;
    const name = `${id.padEnd(36)}${String(it.variants).padStart(5)}`;
    if (exact) return [`${name}  ${verdict(it)}`];
    const annotated = `${name}${figures(it.annotated)}`;
    return it.archive.size === 0
      ? [annotated]
      : [annotated, `${'  the archive’s pages'.padEnd(41)}${figures(it.archive)}`];
  });
  const variants = all.reduce((sum, it) => sum + it.variants, 0);
  return [`${'perturbation'.padEnd(36)} many${head}`, ...rows, '', `${variants} variants`].join(
    '\n',
  );
}

function verdict({ misread }: Perturbed): string {
  return misread.length === 0 ? 'read the same' : `READ OTHERWISE: ${misread.join(', ')}`;
}

function figures(tallies: Tallies): string {
  return shownMeasures
    .map((measure) => {
      const tally = tallies.get(measure);
      return (tally === undefined ? '' : f1(tally).toFixed(3)).padStart(11);
    })
    .join('');
}
