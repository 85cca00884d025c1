/**
 * What the page always puts after two given characters: on a page where 烟花 stands nine times
 * and 爆 follows each time, 烟花 at the end of a column wants 爆 after it.
 *
 * @param text - the whole page's running text
 * @returns a function from two characters to the one that follows them, or to null where the
 *   page has no such habit (at least three times, nine in ten)
 */
export function pageHabit(text: string): (before: string) => string | null {
  let asked = 0;
  let index: ReadonlyMap<string, Following> | null = null;
  return (before) => {
    if (!/^\p{Script=Han}{2}$/u.test(before)) return null;
    // A page asks a few times; of a book that asks thousands of times the answers are noted down.
    if (++asked > enough) index ??= indexOf(text);
    return habitIn(index === null ? followingIn(text, before) : (index.get(before) ?? new Map()));
  };
}

/** How often each character follows. */
type Following = ReadonlyMap<string, number>;

const enough = 200;

function habitIn(following: Following): string | null {
  let total = 0;
  for (const count of following.values()) total += count;
  if (total < 3) return null;
  for (const [character, count] of following) {
    if (count >= total * 0.9 && /\p{Script=Han}/u.test(character)) return character;
  }
  return null;
}

function followingIn(text: string, before: string): Following {
  const following = new Map<string, number>();
  for (let at = text.indexOf(before); at !== -1; at = text.indexOf(before, at + 1)) {
    count(following, text.charAt(at + before.length));
  }
  return following;
}

/** The same for every two characters of the text. */
function indexOf(text: string): ReadonlyMap<string, Following> {
  const index = new Map<string, Map<string, number>>();
  for (let at = 0; at + 1 < text.length; at++) {
    const before = text.slice(at, at + 2);
    const following = index.get(before) ?? new Map<string, number>();
    index.set(before, following);
    count(following, text.charAt(at + 2));
  }
  return index;
}

function count(following: Map<string, number>, next: string): void {
  if (next !== '\n' && next !== '') following.set(next, (following.get(next) ?? 0) + 1);
}
