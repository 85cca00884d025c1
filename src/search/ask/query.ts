/** Longest query, in characters: longer than any headline, short enough to answer at once. */
export const LONGEST_QUERY = 200;

/**
 * Parts a query into the runs of characters that must all occur. Blanks of every width part
 * them; nothing else means anything: no operators, no quotes, case and width as typed.
 *
 * @param query - what was typed
 * @returns the runs, each once, in their order; none for a query of blanks
 */
export function runsOf(query: string): string[] {
  const runs = clipped(query)
    .split(/\s+/u)
    .filter((run) => run !== '');
  return [...new Set(runs)];
}

/**
 * @param query - any text
 * @returns its first {@link LONGEST_QUERY} characters
 */
export function clipped(query: string): string {
  const characters = Array.from(query);
  return characters.length > LONGEST_QUERY ? characters.slice(0, LONGEST_QUERY).join('') : query;
}
