import type { EditedPage } from '../record/edited-page.ts';
import type { PieceCredits } from '../facts/bylines.ts';
import type { FoundPlace } from '../facts/places/found-place.ts';

/**
 * What a page adds to the entries that are made of many pages: its places, and who signs on it.
 * Plain data, which can be kept and sent to another thread.
 */
export type PageShare = {
  /** Id of the page. */
  readonly id: string;
  /** Name of the district that it reports on. */
  readonly district: string | null;
  readonly places: readonly FoundPlace[];
  readonly credits: readonly PieceCredits[];
};

export function shareOf(page: EditedPage): PageShare {
  return {
    id: page.draft.source.id,
    district: page.record?.district?.name ?? page.district?.name ?? null,
    places: page.places,
    credits: page.credits,
  };
}
