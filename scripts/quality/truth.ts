import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { pieceKindSchema, type LineRange } from '../../src/model/index.ts';
import type { SourcePage } from '../source/page.ts';
import { readSources } from '../source/read-sources.ts';
import type { PageReading } from './page-reading.ts';

const range = z.tuple([z.int(), z.int()]);
/** One range, or several. */
const ranges = z.union([range.transform((it): LineRange[] => [it]), z.array(range)]);

const words = z.string().nullish();

const credit = z.object({ name: z.string(), role: z.string(), photo: z.boolean().optional() });

const piece = z.object({
  id: z.string(),
  kind: pieceKindSchema.optional(),
  series: words,
  /** Where the series was taken from, if not from a banner of the page: then it is not asked for. */
  series_source: z.unknown().optional(),
  section: words,
  kicker: words,
  headline: words,
  deck: words,
  /** A label behind the headline that may stay with it: (人民论坛). */
  tag: words,
  /** The printed lines of a title of which only the whole is asked for. */
  headline_parts: z.array(z.string()).nullish(),
  dateline: z.object({ marker: words, date: words }).nullish(),
  bylines: z.array(credit).nullish(),
  body: z
    .array(z.object({ type: z.enum(['paragraph', 'crosshead']), lines: ranges, text: z.string() }))
    .optional(),
  /** For pages whose crossheads are not marked: the paragraphs that must be found whole. */
  long_paragraphs: z.array(z.string()).optional(),
  attached_to: words,
});

const truth = z.object({
  source: z.string(),
  /** The lines to be accounted for, where that is not every line of the regions. */
  nonblank: z.array(z.int()).optional(),
  /** Who signs is asked for, not as what. */
  people_only: z.boolean().optional(),
  regions: z.array(z.object({ lines: ranges, role: z.string(), piece: z.string().nullable() })),
  pieces: z.array(piece),
  captions: z
    .array(
      z.object({ text: z.string(), credits: z.array(z.object({ name: z.string() })).nullish() }),
    )
    .optional(),
  emendations: z
    .array(
      z.object({ line: z.int(), read: z.string(), as: z.string(), sure: z.boolean().optional() }),
    )
    .optional(),
});

/** What an annotated page says, as a reader of the paper would put it. */
export type Truth = z.infer<typeof truth>;
export type TruthPiece = Truth['pieces'][number];

/** Reads the annotations of a folder, one JSON file a page, in the order of their names. */
async function readTruths(folder: string): Promise<Truth[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const parsed = truth.safeParse(JSON.parse(await readFile(file, 'utf8')));
      if (parsed.success) return parsed.data;
      throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
    }),
  );
}

/** The lines of ranges, one by one. */
export function linesIn(all: readonly LineRange[]): Set<number> {
  const lines = new Set<number>();
  for (const [first, last] of all) for (let line = first; line <= last; line++) lines.add(line);
  return lines;
}

/** A page with what it says. */
export type AnnotatedPage = { readonly page: SourcePage; readonly truth: Truth };

/** The pages written for the tests: newspapers of other kinds. */
export const papers = {
  sources: 'scripts/test/fixtures/papers/sources',
  truth: 'scripts/test/fixtures/papers/truth',
} as const;

/**
 * Reads sources and their annotations, in the order of the annotations' names.
 * @throws where an annotation has no source, or a source cannot be read
 */
export async function readAnnotatedPages(sources: string, truth: string): Promise<AnnotatedPage[]> {
  const [{ pages, problems }, truths] = await Promise.all([
    readSources(sources, false),
    readTruths(truth),
  ]);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${problem.file}: ${problem.found}`);
  return truths.map((it) => {
    const page = pages.find(({ source }) => stem(source) === stem(it.source));
    if (page === undefined) throw new Error(`${it.source} is annotated, but not in ${sources}`);
    return { page, truth: it };
  });
}

function stem(name: string): string {
  return path.posix.basename(name, '.txt');
}

/**
 * A reading as if it were an annotation: what the parser made of a page is the truth about the
 * variants of that page. It says nothing of how right that reading is.
 */
export function truthOfReading(source: string, reading: PageReading): Truth {
  return {
    source,
    regions: reading.regions.map(({ lines, role, anchor }) => ({
      lines: [lines],
      role,
      piece: anchor === null ? null : String(anchor),
    })),
    pieces: reading.pieces.map((piece) => ({
      id: String(piece.anchor),
      kind: piece.kind,
      series: piece.series,
      section: piece.section,
      kicker: piece.kicker,
      headline: piece.headline,
      deck: piece.deck,
      dateline: { marker: piece.marker, date: piece.date },
      bylines: piece.bylines.map(({ name, role }) => ({ name, role })),
      body: piece.blocks.map(({ type, text, lines }) => ({ type, text, lines: [...lines] })),
      attached_to: piece.attachedTo === null ? null : String(piece.attachedTo),
    })),
    captions: reading.pieces.flatMap((piece) =>
      piece.captions.map(({ text, credits }) => ({
        text,
        credits: credits.map((name) => ({ name })),
      })),
    ),
  };
}
