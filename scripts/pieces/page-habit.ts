/**
 * What the page always puts after two given characters: on a page where 烟花 stands nine times
 * and 爆 follows each time, 烟花 at the end of a column wants 爆 after it.
 *
 * @param text - the whole page's running text
 * @returns a function from two characters to the one that follows them, or to null where the
 *   page has no such habit (at least three times, nine in ten)
 */
export function pageHabit(text: string): (before: string) => string | null {
  return (before) => {
    if (!/^\p{Script=Han}{2}$/u.test(before)) return null;
    const following = new Map<string, number>();
    let total = 0;
    for (let at = text.indexOf(before); at !== -1; at = text.indexOf(before, at + 1)) {
      const next = text.charAt(at + before.length);
      if (next === '\n' || next === '') continue;
      following.set(next, (following.get(next) ?? 0) + 1);
      total++;
    }
    if (total < 3) return null;
    for (const [character, count] of following) {
      if (count >= total * 0.9 && /\p{Script=Han}/u.test(character)) return character;
    }
    return null;
  };
}
