import type { PlaceKind } from '../../../src/model/index.ts';
import { foldWidth } from '../../source/fold-width.ts';
import { textOf, type Passage } from '../../source/passage.ts';

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
export type Sighting = {
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
