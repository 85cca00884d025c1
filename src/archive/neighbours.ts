/** What stands before and after an entry in some order. */
export interface Neighbours<T> {
  readonly previous: T | null;
  readonly next: T | null;
}

/**
 * @param order - entries, each once
 * @param entry - one of them
 * @returns those beside it; both null where the entry is not in the order
 */
export function neighboursOf<T>(order: readonly T[], entry: T): Neighbours<T> {
  const index = order.indexOf(entry);
  if (index < 0) return { previous: null, next: null };
  return { previous: order[index - 1] ?? null, next: order[index + 1] ?? null };
}
