import type { PlaceKind } from '../../src/model/index.ts';

/** A place of the archive as its pages and records give it, before the list is asked. */
export type NamedPlace = {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** Id of the place it lies in. */
  readonly parent: string | null;
  /** Id of the district (or city) it lies in, by its parents or by what its page reports on. */
  readonly district: string | null;
  /** Ids of the pages that name it. */
  readonly pages: readonly string[];
  /** What the editor's record says of its code; null: it is none of the listed places. */
  readonly code?: string | null;
};

/** The level of the list that has places of a kind; no list has roads, compounds and venues. */
export const levelOf = {
  province: 'province',
  city: 'city',
  district: 'district',
  subdistrict: 'town',
  town: 'town',
  community: 'grassroots',
  village: 'grassroots',
  road: null,
  compound: null,
  venue: null,
} as const satisfies Record<PlaceKind, string | null>;
