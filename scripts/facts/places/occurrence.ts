import type { PlaceKind } from '../../../src/model/index.ts';
import { foldWidth } from '../../source/characters.ts';
import { type Passage, textOf } from '../../source/passage.ts';

/** A piece as this stage sees it: its headline, deck, kicker, paragraphs, captions. */
export type PieceTexts = { readonly anchor: number; readonly passages: readonly Passage[] };

/** One passage with its text written out once. */
export type PageText = {
  readonly anchor: number;
  readonly passage: Passage;
  /** With half-width marks and figures, of the same length as what is printed. */
  readonly text: string;
  readonly printed: string;
};

/** A name seen at one place of one text. `to` is behind its last character. */
export type Occurrence = {
  readonly kind: PlaceKind;
  /** The name of the place; differs from the printed characters in a variant. */
  readonly name: string;
  readonly text: number;
  readonly from: number;
  readonly to: number;
  /** Where the printed characters are another form of the name. */
  readonly variant?: Variant;
};

export type Variant = { readonly kind: 'short' | 'misreading' | 'spelling'; readonly why: string };

export function pageTexts(pieces: readonly PieceTexts[]): PageText[] {
  return pieces.flatMap(({ anchor, passages }) =>
    passages.map((passage) => {
      const printed = textOf(passage);
      return { anchor, passage, text: foldWidth(printed), printed };
    }),
  );
}

/** Larger kinds have the smaller number: a name may begin behind a larger one, and lies in it. */
export const sizeOf: Readonly<Record<PlaceKind, number>> = {
  province: 0,
  city: 1,
  district: 2,
  subdistrict: 3,
  town: 3,
  community: 4,
  village: 4,
  road: 5,
  compound: 6,
  venue: 7,
};

/** One printed form of a place in one line of one piece. */
export type PlaceMention = {
  /** The piece's anchor line. */
  readonly anchor: number;
  /** The source line where the name begins, 1-based. */
  readonly line: number;
  /** The characters as printed, wrap blanks left out. */
  readonly as: string;
};

export type FoundPlace = {
  readonly name: string;
  readonly kind: PlaceKind;
  /** Name of the place it lies in, as far as the page says. */
  readonly parent: string | null;
  /** The words that say so: `灯塔路街道轻机南社区`. */
  readonly parentBasis: { readonly line: number; readonly text: string } | null;
  /** Official code by the editor's record; null: none of the listed places. */
  readonly code?: string | null;
  readonly variants: readonly ({ readonly as: string } & Variant)[];
  /** One a line, piece and printed form, variants included, in the order of lines. */
  readonly mentions: readonly PlaceMention[];
};
