import { randomOf } from '../../random.ts';

/** What is asked, and in which pieces it really stands. */
export type Query = { readonly text: string; readonly pieces: ReadonlySet<number> };

const STRINGS = 500;
const LONGEST = 8;

/**
 * Every name of a place, and strings of 1 to 8 characters drawn from the texts.
 *
 * @param places - names without blanks
 * @param texts - of each piece the segments that a reader can see
 */
export function makeQueries(
  places: readonly string[],
  texts: readonly (readonly string[])[],
  seed = 20230107,
): Query[] {
  const random = randomOf(seed).fraction;
  const strings: string[] = [];
  while (strings.length < STRINGS) {
    const segments = texts[Math.floor(random() * texts.length)] ?? [];
    const segment = Array.from(segments[Math.floor(random() * segments.length)] ?? '');
    const at = Math.floor(random() * segment.length);
    const text = segment.slice(at, at + 1 + Math.floor(random() * LONGEST)).join('');
    if (text !== '' && !/\s/u.test(text)) strings.push(text);
  }
  const joined = texts.map((segments) => segments.join('\n'));
  const names = places.filter((name) => !/\s/u.test(name));
  return shuffled([...new Set([...names, ...strings])], random).map((text) => ({
    text,
    pieces: new Set(joined.flatMap((it, piece) => (it.includes(text) ? [piece] : []))),
  }));
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
