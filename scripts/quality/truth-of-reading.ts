import type { PageReading } from './page-reading.ts';
import type { Truth } from './truth.ts';

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
