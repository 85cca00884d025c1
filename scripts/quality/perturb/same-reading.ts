import { comparable } from '../comparable.ts';
import type { PageReading } from '../page-reading.ts';
import type { Sheet } from './sheet.ts';

/**
 * A reading in the line numbers of the original page and in comparable words: readings of two
 * pages that say the same are equal in this form.
 *
 * @param sheet - the variant that was read; its lines come from one line of the original each
 */
export function inOriginalLines(reading: PageReading, sheet: Sheet): unknown {
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
