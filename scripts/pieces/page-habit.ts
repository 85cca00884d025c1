/**
 * What the page always puts after two given characters: on a page where 烟花 stands nine times
 * and 爆 follows each time, 烟花 at the end of a column wants 爆 after it.
 *
 * @param text - the whole page's running text
 * @returns a function from two characters to the one that follows them, or to null where the
 *   page has no such habit (at least three times, nine in ten)
 */
export function pageHabit(text: string): (before: string) => string | null {
  let chains: Chains | null = null;
  const known = new Map<string, string | null>();
  return (before) => {
    if (!/^\p{Script=Han}{2}$/u.test(before)) return null;
    let habit = known.get(before);
    if (habit === undefined) {
      chains ??= chainsOf(text);
      habit = habitIn(followingIn(text, before, chains));
      known.set(before, habit);
    }
    return habit;
  };
}

/** How often each character follows. */
type Following = ReadonlyMap<string, number>;

function habitIn(following: Following): string | null {
  let total = 0;
  for (const count of following.values()) total += count;
  if (total < 3) return null;
  for (const [character, count] of following) {
    if (count >= total * 0.9 && /\p{Script=Han}/u.test(character)) return character;
  }
  return null;
}

function followingIn(text: string, before: string, { last, earlier }: Chains): Following {
  const following = new Map<string, number>();
  let at = (last[slotOf(before, 0, last.length)] ?? 0) - 1;
  for (; at >= 0; at = (earlier[at] ?? 0) - 1) {
    // Other characters may stand in the same chain.
    if (!text.startsWith(before, at)) continue;
    const next = text.charAt(at + 2);
    if (next !== '\n' && next !== '') following.set(next, (following.get(next) ?? 0) + 1);
  }
  return following;
}

/**
 * Where every two characters of a text stand, each chain from the last place to the first. A
 * book asks thousands of times, and is not read through each time.
 */
type Chains = {
  /** By slot of the two characters, 1 + their last place; 0: none. */
  readonly last: Int32Array;
  /** By place, 1 + the place before it in the chain; 0: none. */
  readonly earlier: Int32Array;
};

function chainsOf(text: string): Chains {
  const last = new Int32Array(2 ** Math.ceil(Math.log2(text.length + 2)));
  const earlier = new Int32Array(text.length);
  for (let at = 0; at + 1 < text.length; at++) {
    const slot = slotOf(text, at, last.length);
    earlier[at] = last[slot] ?? 0;
    last[slot] = at + 1;
  }
  return { last, earlier };
}

function slotOf(text: string, at: number, slots: number): number {
  const pair = Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ text.charCodeAt(at + 1);
  return (pair ^ (pair >>> 15)) & (slots - 1);
}
