import { type Note, notesOn, numberNotes } from '../body/notes.ts';
import { type BlockPlace, type RenderedBlock, renderBody } from '../body/render-body.ts';
import type { Caption, Page } from '../model/index.ts';
import type { PieceInContext } from './piece-in-context.ts';
import { readBody } from './read-body.ts';
import { covers } from './source-lines.ts';

/** A piece as it is read: its blocks, its notes, and what is amiss with its text. */
export type PieceReading = {
  readonly blocks: readonly RenderedBlock[];
  readonly notes: readonly Note[];
  /** The notes on each caption, by the caption's id. */
  readonly captionNotes: ReadonlyMap<string, readonly Note[]>;
  readonly garbled: Page['garbled'];
};

/**
 * Renders the body of a piece and gathers its notes.
 *
 * @throws Error naming the file where body and front matter do not agree
 */
export function readPiece({ piece, page, dateline, captions }: PieceInContext): PieceReading {
  const notes = numberNotes(
    piece.emendations,
    captions.map(({ caption }) => caption.emendations),
  );
  try {
    return {
      blocks: renderBody(readBody('pieces', piece.id), blockPlaces(), notesOn(notes, 'body')),
      notes,
      captionNotes: new Map(captions.map(({ caption }) => [caption.id, notesOf(caption, notes)])),
      garbled: page.garbled.filter(({ lines: [first, last] }) =>
        piece.lines.some(([from, to]) => from <= last && first <= to),
      ),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`content/pieces/${piece.id}.md: ${reason}`, { cause });
  }

  function blockPlaces(): BlockPlace[] {
    return piece.blocks.map((block, index) => ({
      ...block,
      truncated: piece.truncated.some((line) => covers(block.lines, line)),
      marker: index === 0 ? (dateline?.marker ?? null) : null,
    }));
  }
}

function notesOf(caption: Caption, notes: readonly Note[]): Note[] {
  return notes.filter(({ emendation }) => caption.emendations.includes(emendation));
}
