import type { FoundPlace } from './found-place.ts';

export type DistrictGuess = { readonly name: string; readonly line: number; readonly text: string };

/**
 * The district that a page reports on: the one it names most, its streets and towns counted for
 * it (北关区|灯塔路街道 weighs double). Two named alike often decide nothing.
 */
export function guessDistrict(places: readonly FoundPlace[]): DistrictGuess | null {
  let best: DistrictGuess | null = null;
  let most = 0;
  for (const place of places) {
    if (place.kind !== 'district') continue;
    const children = places.filter(({ parent, kind }) => parent === place.name && kind !== 'venue');
    const weight = place.mentions.length + 2 * children.length;
    const first = place.mentions[0];
    if (first === undefined || weight < most) continue;
    if (weight === most) {
      best = null;
      continue;
    }
    most = weight;
    const basis = children.find(({ parentBasis }) => parentBasis !== null)?.parentBasis;
    best = { name: place.name, ...(basis ?? { line: first.line, text: first.as }) };
  }
  return best;
}
