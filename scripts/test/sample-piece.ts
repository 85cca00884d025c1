import type { DraftPiece } from '../pieces/draft.ts';

/** A piece for tests: what a test does not say is empty. */
export function samplePiece(over: Partial<DraftPiece> = {}): DraftPiece {
  return {
    anchor: 1,
    kind: 'article',
    series: null,
    section: null,
    kicker: null,
    headline: [],
    deck: [],
    bylines: [],
    blocks: [],
    captions: [],
    attachedTo: null,
    truncated: [],
    ...over,
  };
}
