import type { LineRange, PieceKind, RegionRole } from '../../src/model/index.ts';
import { emendationsIn, wordsOf } from '../collections/body.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { linesOf, textOf } from '../source/passage.ts';

/** A block of running text: what it is, its words, where they stand. */
export type BlockReading = {
  readonly type: 'paragraph' | 'crosshead';
  readonly text: string;
  readonly lines: readonly LineRange[];
};

export type CreditReading = { readonly name: string; readonly role: string; readonly line: number };

export type CaptionReading = {
  readonly text: string;
  readonly credits: readonly string[];
};

export type PieceReading = {
  readonly anchor: number;
  /** Its source lines without banner and section label, which may head several pieces. */
  readonly lines: ReadonlySet<number>;
  readonly kind: PieceKind;
  readonly series: string | null;
  readonly section: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly marker: string | null;
  readonly date: string | null;
  readonly bylines: readonly CreditReading[];
  readonly blocks: readonly BlockReading[];
  readonly captions: readonly CaptionReading[];
  readonly attachedTo: number | null;
};

/** What the parser made of a page, in the form in which it is compared. */
export type PageReading = {
  readonly regions: readonly {
    readonly lines: LineRange;
    readonly role: RegionRole;
    readonly anchor: number | null;
  }[];
  readonly pieces: readonly PieceReading[];
  readonly emendations: readonly { readonly line: number; readonly as: string }[];
  /** Every place by its name, with the lines that name it. */
  readonly places: ReadonlyMap<string, readonly number[]>;
};

/** Takes from a finished page what the scorer compares. */
export function readingOf(edited: EditedPage): PageReading {
  const { regions } = edited.draft;
  const linesByAnchor = Map.groupBy(
    regions.filter((it) => it.role !== 'series' && it.role !== 'section'),
    (it) => it.anchor,
  );
  return {
    regions,
    pieces: edited.pieces.map((piece): PieceReading => {
      const credits = edited.credits.find((it) => it.anchor === piece.anchor);
      const dateline = edited.datelines.find((it) => it.anchor === piece.anchor);
      return {
        anchor: piece.anchor,
        lines: new Set(
          (linesByAnchor.get(piece.anchor) ?? []).flatMap(({ lines: [first, last] }) =>
            Array.from({ length: last - first + 1 }, (_, index) => first + index),
          ),
        ),
        kind: piece.kind,
        series: wordsOf(piece.series),
        section: wordsOf(piece.section),
        kicker: wordsOf(piece.kicker),
        headline: joined(piece.headline.map(wordsOf)),
        deck: joined(piece.deck.map(wordsOf)),
        marker: dateline?.marker ?? null,
        date: dateline?.day?.date ?? null,
        bylines: (credits?.bylines ?? []).map(({ name, role, line }) => ({ name, role, line })),
        blocks: piece.blocks.map(({ type, passage }) => ({
          type,
          text: textOf(passage),
          lines: linesOf(passage),
        })),
        captions: piece.captions.map(({ passage }, index) => ({
          text: wordsOf(passage) ?? '',
          credits: (credits?.captions[index] ?? []).map((it) => it.name),
        })),
        attachedTo: piece.attachedTo,
      };
    }),
    emendations: edited.pieces.flatMap((piece) =>
      [
        piece.series,
        piece.section,
        piece.kicker,
        ...piece.headline,
        ...piece.deck,
        ...piece.bylines,
        ...piece.blocks.map((it) => it.passage),
        ...piece.captions.map((it) => it.passage),
      ].flatMap((passage) => emendationsIn(passage, 'body').map(({ line, as }) => ({ line, as }))),
    ),
    places: new Map(
      edited.places.map((place) => [
        `${place.kind} ${place.name}`,
        place.mentions.map((it) => it.line).toSorted((a, b) => a - b),
      ]),
    ),
  };
}

function joined(lines: readonly (string | null)[]): string | null {
  const printed = lines.filter((it) => it !== null);
  return printed.length === 0 ? null : printed.join(' ');
}
