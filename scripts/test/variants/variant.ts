import { isDeepStrictEqual } from 'node:util';
import type { LineRange } from '../../../src/model/index.ts';
import { editPage } from '../../pipeline.ts';
import { comparable } from '../../quality/compare.ts';
import { readingOf, type PageReading } from '../../quality/page-reading.ts';
import { randomOf } from '../../quality/random.ts';
import { scorePage } from '../../quality/score-page.ts';
import { sumOf, type Tallies } from '../../quality/tally.ts';
import {
  linesIn,
  papers,
  readAnnotatedPages,
  truthOfReading,
  type Truth,
} from '../../quality/truth.ts';
import { decode } from '../../source/read-file.ts';
import { cutLines, type SourcePage } from '../../source/page.ts';
import { readSources } from '../../source/read-sources.ts';
import type { Perturbation } from './exact.ts';
import { anatomyOf, destinations, isBlankLine, sheetOf, type Sheet } from './sheet.ts';

/** A page that variants are made of. */
export type Original = {
  readonly page: SourcePage;
  /** As it is read without a record. */
  readonly reading: PageReading;
  readonly truth: Truth;
  /** The truth is an annotation; else it is the reading of the page as it was printed. */
  readonly annotated: boolean;
};

/** The annotated pages, and the pages of the archive. */
export async function readOriginals(): Promise<Original[]> {
  const [annotated, { pages }] = await Promise.all([
    readAnnotatedPages(papers.sources, papers.truth),
    readSources('content/sources', false),
  ]);
  return [
    ...annotated.map(({ page, truth }) => ({
      page,
      truth,
      reading: readingOf(editPage(page, null)),
      annotated: true,
    })),
    ...pages.map((page) => {
      const reading = readingOf(editPage(page, null));
      return { page, truth: truthOfReading(page.source, reading), reading, annotated: false };
    }),
  ];
}

/** A page that says the same as another, and what it says, by its own line numbers. */
export type Variant = {
  readonly bytes: Uint8Array;
  readonly page: SourcePage;
  readonly truth: Truth;
  readonly sheet: Sheet;
};

/**
 * Makes a variant, by way of the bytes of a file.
 * @returns null where the page has nothing that could be changed so
 */
function makeVariant(
  page: SourcePage,
  truth: Truth,
  { id, change, write }: Perturbation,
  seed: number,
): Variant | null {
  const random = randomOf(id, page.id, seed);
  const sheet = change(sheetOf(page.lines), anatomyOf(truth), random);
  if (sheet === null) return null;
  const texts = sheet.map((it) => it.text);
  const bytes = write?.(texts, random) ?? new TextEncoder().encode(texts.join('\n'));
  const decoded = decode(bytes);
  if ('offset' in decoded) {
    throw new Error(`${id} of ${page.id} cannot be decoded at byte ${decoded.offset}`);
  }
  return {
    bytes,
    page: { ...page, encoding: decoded.encoding, lines: cutLines(decoded.text) },
    truth: truthOnSheet(truth, sheet),
    sheet,
  };
}

/** The annotation with the line numbers of the variant. */
function truthOnSheet(truth: Truth, sheet: Sheet): Truth {
  const where = destinations(sheet);
  const moved = (ranges: readonly LineRange[]): LineRange[] =>
    [...linesIn(ranges)]
      .flatMap((line) => where.get(line) ?? [])
      .map((line): LineRange => [line, line]);
  return {
    ...truth,
    nonblank: sheet.flatMap((line, index) => (isBlankLine(line) ? [] : [index + 1])),
    regions: truth.regions.map((it) => ({ ...it, lines: moved(it.lines) })),
    pieces: truth.pieces.map(({ body, ...piece }) =>
      body === undefined
        ? piece
        : { ...piece, body: body.map((it) => ({ ...it, lines: moved(it.lines) })) },
    ),
  };
}

/** How the variants that one perturbation makes of all pages are read. */
export type Perturbed = {
  /** Variants of annotated pages against the annotations. */
  readonly annotated: Tallies;
  /** Variants of the archive's pages against the reading of the page as printed. */
  readonly archive: Tallies;
  /** Of an exact perturbation: the pages whose variants are read otherwise. */
  readonly misread: readonly string[];
};

const seeds = [1, 2, 3];

export function perturbPages(
  originals: readonly Original[],
  perturbation: Perturbation,
): Perturbed {
  const scores: { annotated: boolean; tallies: Tallies }[] = [];
  const misread = new Set<string>();
  for (const original of originals) {
    for (const variant of variantsOf(original, perturbation)) {
      const reading = readingOf(editPage(variant.page, null));
      const score = scorePage(variant.truth, reading);
      scores.push({ annotated: original.annotated, tallies: score.tallies });
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
    annotated: sum(true),
    archive: sum(false),
    misread: [...misread],
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

/**
 * A reading in the line numbers of the original page and in comparable words: readings of two
 * pages that say the same are equal in this form.
 *
 * @param sheet - the variant that was read; its lines come from one line of the original each
 */
function inOriginalLines(reading: PageReading, sheet: Sheet): unknown {
  const original = (line: number): number => sheet[line - 1]?.origins[0] ?? 0;
  const words = (text: string | null): string | null => (text === null ? null : comparable(text));
  return {
    regions: reading.regions.flatMap(({ lines: [first, last], role, anchor }) =>
      Array.from({ length: last - first + 1 }, (_, index) => ({
        line: original(first + index),
        role,
        piece: anchor === null ? null : original(anchor),
      })),
    ),
    pieces: reading.pieces.map((piece) => ({
      anchor: original(piece.anchor),
      kind: piece.kind,
      series: words(piece.series),
      section: words(piece.section),
      kicker: words(piece.kicker),
      headline: words(piece.headline),
      deck: words(piece.deck),
      marker: words(piece.marker),
      date: piece.date,
      bylines: piece.bylines.map((it) => [comparable(it.name), it.role, original(it.line)]),
      blocks: piece.blocks.map((it) => [it.type, words(it.text)]),
      captions: piece.captions.map((it) => [words(it.text), it.credits.map(comparable)]),
      attachedTo: piece.attachedTo === null ? null : original(piece.attachedTo),
    })),
    places: [...reading.places]
      .map(([name, lines]) => [comparable(name), lines.map(original)])
      .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  };
}
