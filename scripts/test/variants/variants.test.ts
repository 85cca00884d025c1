import { describe, expect, test } from 'vitest';
import { comparable } from '../../quality/compare.ts';
import { f1, type Measure, type Tallies } from '../../quality/tally.ts';
import { exact } from './exact.ts';
import { lossy } from './lossy.ts';
import { perturbPages, readOriginals, variantsOf } from './variant.ts';

/** What is held to a floor, in the order of the floors. */
const shownMeasures = [
  'lines accounted once',
  'pieces',
  'title block',
  'dateline marker',
  'bylines',
  'paragraphs',
  'crossheads',
  'captions',
] as const satisfies readonly Measure[];

/** The least F1 by measure, in the order of the columns of the table. */
type Floor = readonly number[];

/**
 * How well variants that lose something must be read: a little below what was measured. A floor
 * may only be raised; what is expected to be lost is said with each. The trained reader, which
 * reads pages of papers that nobody tuned to better by far, brought some of these down: they are
 * variants of pages that the rules had been tuned to.
 */
const floors: Readonly<
  Record<string, { readonly why: string; readonly annotated?: Floor; readonly archive?: Floor }>
> = {
  'as printed': {
    why: 'what the parser reads of papers of other kinds',
    annotated: [1, 0.9, 0.88, 0.87, 0.88, 0.92, 0.94, 0.85],
  },
  'some blank lines twice': {
    why: 'more room parts pieces; here it stands anywhere, also before a deck or a byline',
    annotated: [1, 0.92, 0.92, 0.91, 0.91, 0.92, 0.95, 0.87],
    archive: [1, 0.95, 0.96, 0.96, 0.97, 0.96, 0.97, 0.93],
  },
  'wrapped, blanks left': {
    why: 'short paragraphs lose nothing but their shape; blanks also stand inside of names',
    annotated: [1, 0.89, 0.89, 0.87, 0.9, 0.92, 0.94, 0.87],
    archive: [1, 0.95, 0.94, 0.94, 0.96, 0.98, 0.99, 0.97],
  },
  'wrapped, line ends left': {
    why: 'a last line that fills its column looks as if it went on',
    annotated: [1, 0.87, 0.82, 0.84, 0.86, 0.84, 0.85, 0.84],
    archive: [1, 0.96, 0.96, 0.96, 0.97, 0.94, 0.94, 0.92],
  },
  'blanks anywhere': {
    why: 'blanks stand inside of names and datelines',
    annotated: [1, 0.9, 0.89, 0.88, 0.89, 0.92, 0.96, 0.85],
    archive: [1, 0.97, 0.96, 0.96, 0.98, 0.98, 0.99, 0.99],
  },
  unwrapped: {
    why: 'paragraphs that were told apart by their last lines only',
    annotated: [1, 0.7, 0.7, 0.7, 0.7, 0.89, 0.99, 0.99],
  },
  'paragraphs cut apart': {
    why: 'a cut between two sentences’ words can read like an end',
    annotated: [1, 0.88, 0.87, 0.87, 0.87, 0.9, 0.94, 0.82],
    archive: [1, 0.99, 0.99, 0.99, 0.99, 0.98, 0.98, 0.99],
  },
  'column breaks moved': {
    why: 'a cut between two sentences’ words can read like an end',
    annotated: [1, 0.77, 0.75, 0.75, 0.79, 0.86, 0.87, 0.65],
    archive: [1, 0.99, 0.99, 0.99, 0.99, 0.98, 0.97, 0.95],
  },
  'indents added': {
    why: 'indents speak against captions that have none',
    annotated: [1, 0.95, 0.95, 0.93, 0.93, 0.91, 0.89, 0.86],
    archive: [1, 0.99, 0.99, 0.99, 0.99, 0.98, 0.99, 0.95],
  },
  'indents removed': {
    why: 'what stood close together was told apart by indents',
    annotated: [1, 0.86, 0.84, 0.84, 0.89, 0.93, 0.99, 0.65],
  },
  'blank lines to indents': {
    why: 'without blank lines a crosshead and a caption look like any line',
    annotated: [1, 0.93, 0.93, 0.91, 0.92, 0.92, 0.91, 0.85],
    archive: [1, 0.95, 0.97, 0.97, 0.97, 0.98, 0.98, 0.95],
  },
  'blank lines between all lines': {
    why: 'lines of one title no longer stand close together',
    annotated: [1, 0.9, 0.88, 0.88, 0.89, 0.92, 0.94, 0.85],
  },
  'tabs between words': {
    why: 'a tab is a table’s',
    annotated: [1, 0.92, 0.91, 0.91, 0.89, 0.93, 0.96, 0.85],
    archive: [1, 0.97, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99],
  },
  'pieces in another order': {
    why: 'a piece that goes on from another page stands first, a label heads what follows',
    annotated: [1, 0.9, 0.89, 0.88, 0.89, 0.92, 0.95, 0.86],
    archive: [1, 0.96, 0.96, 0.97, 0.97, 0.98, 0.98, 0.99],
  },
  'captions between other paragraphs': {
    why: 'a caption without any word of captions is known by where it stands',
    annotated: [1, 0.96, 0.96, 0.96, 0.96, 0.94, 0.99, 0.82],
    archive: [1, 0.95, 0.97, 0.97, 0.98, 0.92, 0.86, 0.71],
  },
  'captions between halves': {
    why: 'a caption without any word of captions is known by where it stands',
    annotated: [1, 0.98, 0.99, 0.99, 0.99, 0.94, 0.99, 0.84],
    archive: [1, 0.99, 0.99, 0.99, 0.99, 0.97, 0.95, 0.9],
  },
};

const originals = await readOriginals();
const perturbations = [...exact, ...lossy];

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
