/** What two lists have in common, each entry counted as often as it stands there. */
export type MatchedUp<Got, Want> = {
  readonly matched: number;
  /** Entries that were got and not wanted. */
  readonly extra: readonly Got[];
  readonly missed: readonly Want[];
};

/** Pairs every wanted entry with the first entry still free that is the same. */
export function matchUp<Got, Want>(
  got: readonly Got[],
  want: readonly Want[],
  same: (got: Got, want: Want) => boolean,
): MatchedUp<Got, Want> {
  const free = [...got];
  const missed: Want[] = [];
  for (const wanted of want) {
    const at = free.findIndex((it) => same(it, wanted));
    if (at === -1) missed.push(wanted);
    else free.splice(at, 1);
  }
  return { matched: want.length - missed.length, extra: free, missed };
}
