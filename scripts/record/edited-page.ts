import type { Doubt, EditorsRecord } from '../../src/model/index.ts';
import type { PieceCredits } from '../facts/bylines.ts';
import type { FoundDateline, ResolvedDay } from '../facts/dates/date-pieces.ts';
import type { FoundPlace } from '../facts/places/occurrence.ts';
import type { DistrictGuess } from '../facts/places/parents.ts';
import type { Masthead } from '../facts/masthead.ts';
import type { DraftPage } from '../pieces/build-pieces.ts';
import type { DraftPiece } from '../pieces/draft.ts';

/** All that is known of a page, before it is written down. Pieces go by their anchors. */
export type EditedPage = {
  readonly draft: DraftPage;
  readonly record: EditorsRecord | null;
  /** With emendations and fields of the record. */
  readonly pieces: readonly DraftPiece[];
  readonly places: readonly FoundPlace[];
  readonly district: DistrictGuess | null;
  readonly datelines: readonly FoundDateline[];
  readonly captionDays: ReadonlyMap<number, readonly (ResolvedDay | null)[]>;
  readonly masthead: Masthead;
  readonly latest: ResolvedDay | null;
  readonly credits: readonly PieceCredits[];
  readonly doubts: readonly Doubt[];
};
