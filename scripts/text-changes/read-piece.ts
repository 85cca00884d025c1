import { load } from 'js-yaml';
import { z } from 'zod';
import { splitFrontMatter } from '../../src/archive/front-matter.ts';
import { plainBlocks } from '../../src/body/plain-blocks.ts';
import { emendationSchema } from '../../src/model/index.ts';
import { SnapshotError } from '../snapshots/snapshot.ts';

const words = z.string().nullable().catch(null);

/**
 * What is compared of a piece. It was perhaps written by a program of long ago: what is unknown to
 * this one or of another form is left out.
 */
const pieceSchema = z.object({
  page: z.string(),
  lines: z.array(z.tuple([z.int(), z.int()])).catch([]),
  kind: words,
  series: words,
  section: words,
  kicker: words,
  headline: words,
  deck: words,
  dateline: words,
  bylines: z.array(z.object({ byline: z.string(), role: z.string() })).catch([]),
  captions: z.array(z.object({ caption: z.string() })).catch([]),
  places: z.array(z.string()).catch([]),
  emendations: z.array(emendationSchema).catch([]),
});

/** A piece as it stood in a snapshot. */
export type PieceState = z.infer<typeof pieceSchema> & {
  readonly id: string;
  /** Its paragraphs and crossheads, without notes. */
  readonly blocks: readonly string[];
};

/**
 * @param id - of the piece
 * @param text - of its Markdown file
 * @throws SnapshotError where it is none
 */
export function readPiece(id: string, text: string): PieceState {
  const { body, data } = partsOf(`pieces/${id}.md`, text);
  const piece = pieceSchema.safeParse(data);
  if (!piece.success) throw new SnapshotError(`pieces/${id}.md is no piece of an archive`);
  return { ...piece.data, id, blocks: plainBlocks(body) };
}

/** The front matter of any file of a collection, as far as it is one. */
export function frontMatterOf(path: string, text: string): Readonly<Record<string, unknown>> {
  const record = z.record(z.string(), z.unknown()).safeParse(partsOf(path, text).data);
  return record.success ? record.data : {};
}

function partsOf(path: string, text: string): { body: string; data: unknown } {
  try {
    const { yaml, body } = splitFrontMatter(text);
    return { body, data: load(yaml) };
  } catch (error) {
    throw new SnapshotError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
