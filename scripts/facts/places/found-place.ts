import type { PlaceKind } from '../../../src/model/index.ts';
import type { Variant } from './page-texts.ts';

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
