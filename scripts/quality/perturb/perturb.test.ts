import { describe, expect, test } from 'vitest';
import { comparable } from '../comparable.ts';
import { f1, type Tallies } from '../tally.ts';
import { perturbations } from './all-perturbations.ts';
import { floors, type Floor } from './floors.ts';
import { readOriginals } from './originals.ts';
import { perturbPages, variantsOf } from './perturb-pages.ts';
import { shownMeasures } from './perturbation-table.ts';

const originals = await readOriginals();
const exact = perturbations.filter((it) => it.exact);
const lossy = perturbations.filter((it) => !it.exact);

/** The measures below their floor, with both figures. */
function below(tallies: Tallies, floor: Floor | undefined): string[] {
  return shownMeasures.flatMap((measure, index) => {
    const tally = tallies.get(measure);
    const least = floor?.[index] ?? 0;
    return tally === undefined || f1(tally) >= least
      ? []
      : [`${measure}: ${f1(tally).toFixed(3)} < ${least.toFixed(2)}`];
  });
}

describe('the same page in another form is read the same', () => {
  test.each(exact)('$id', (perturbation) => {
    expect(perturbPages(originals, perturbation).misread).toEqual([]);
  });
});

describe('a page that lost something on the way is read as well as its floor says', () => {
  test.each(lossy)('$id', (perturbation) => {
    const { annotated, archive } = perturbPages(originals, perturbation);
    const floor = floors[perturbation.id];
    expect({
      annotated: below(annotated, floor?.annotated),
      archive: below(archive, floor?.archive),
    }).toEqual({ annotated: [], archive: [] });
  });
});

test('the annotated pages as printed are read as well as their floor says', () => {
  const printed = perturbations.filter((it) => it.id === 'as printed');
  expect(
    printed.flatMap((it) => below(perturbPages(originals, it).annotated, floors[it.id]?.annotated)),
  ).toEqual([]);
});

test('a floor has a figure for each measure', () => {
  for (const { annotated, archive } of Object.values(floors)) {
    for (const floor of [annotated, archive]) {
      if (floor !== undefined) expect(floor).toHaveLength(shownMeasures.length);
    }
  }
});

test('the floors are those of the perturbations that lose something, and of none else', () => {
  expect(Object.keys(floors).sort()).toEqual(['as printed', ...lossy.map((it) => it.id)].sort());
});

describe('variants', () => {
  const variants = perturbations.flatMap((perturbation) =>
    originals.flatMap((original) =>
      variantsOf(original, perturbation).map((variant) => ({ perturbation, original, variant })),
    ),
  );

  test('are hundreds', () => {
    expect(variants.length).toBeGreaterThanOrEqual(300);
    for (const { id } of perturbations) {
      expect(
        variants.some((it) => it.perturbation.id === id),
        id,
      ).toBe(true);
    }
  });

  test('have the characters of the original page, no more and no fewer', () => {
    const sorted = (lines: readonly { text: string }[]): string =>
      [...comparable(lines.map((it) => it.text).join(''))].sort().join('');
    for (const { perturbation, original, variant } of variants) {
      expect(sorted(variant.page.lines), perturbation.id).toBe(sorted(original.page.lines));
    }
  });

  test('know of each of their lines which lines of the original page it comes from', () => {
    for (const { perturbation, original, variant } of variants) {
      for (const [index, { text }] of variant.page.lines.entries()) {
        const origins = variant.sheet[index]?.origins ?? [];
        const printed = comparable(
          origins.map((line) => original.page.lines[line - 1]?.text ?? '').join(''),
        );
        expect(printed, perturbation.id).toContain(comparable(text));
      }
    }
  });

  test('are the same whenever they are made', () => {
    const bytes = (): string[] =>
      originals
        .slice(0, 2)
        .flatMap((original) => lossy.flatMap((it) => variantsOf(original, it)))
        .map((it) => Buffer.from(it.bytes).toString('utf8'));
    expect(bytes()).toEqual(bytes());
  });
});
