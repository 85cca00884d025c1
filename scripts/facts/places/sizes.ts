import type { PlaceKind } from '../../../src/model/index.ts';

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
