/**
 * All matches of a pattern in a text. `matchAll` copies its pattern for every text, which on a
 * page of short texts takes longer than to look for it.
 *
 * @param pattern - with the flag g, of matches that are not empty
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
  }
  return found;
}

/**
 * Where the characters stand that a pattern names.
 *
 * @param pattern - with the flag g, of one character: a mark, a stop
 */
export function placesOf(text: string, pattern: RegExp): number[] {
  const places: number[] = [];
  pattern.lastIndex = 0;
  while (pattern.test(text)) places.push(pattern.lastIndex - 1);
  return places;
}
