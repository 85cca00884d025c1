/**
 * Where the characters of a piece stand: one line of places for the whole piece, its weightier
 * parts first, so that a place tells the part and the first hit is the weightiest.
 */

/** The parts of a piece by weight, the weightiest first. */
export const levels = ['headline', 'title', 'heading', 'text'] as const;
/** `title` is kicker and deck, `heading` crossheads and names, `text` paragraphs and captions. */
export type Level = (typeof levels)[number];

/** A text that no run may cross, and the part of the piece that it is. */
export type Segment = { readonly level: Level; readonly text: string };

/** Where the zone of each part begins; the last has no end. */
const zones = [0, 256, 768, 1792] as const;

/** @returns the part that a place lies in, as an index of {@link levels} */
export function levelAt(place: number): number {
  if (place < zones[1]) return 0;
  if (place < zones[2]) return 1;
  return place < zones[3] ? 2 : 3;
}

/** A segment as code points, and the place of the first. */
export type PlacedSegment = { readonly place: number; readonly characters: readonly number[] };

/**
 * Gives each segment its place. What does not fit into the zone of its part goes to the text: it
 * is found all the same, only with less weight.
 *
 * @param segments - the segments of a piece, in any order
 * @param codePointsOf - takes a text apart
 * @returns them by place
 */
export function layOut(
  segments: readonly Segment[],
  codePointsOf: (text: string) => readonly number[],
): PlacedSegment[] {
  const free: number[] = [...zones];
  const ends = [zones[1], zones[2], zones[3], Number.MAX_SAFE_INTEGER];
  const placed = segments.map(({ level, text }) => {
    const characters = codePointsOf(text);
    const own = levels.indexOf(level);
    // One place stays empty after each segment: no run goes from one to the next.
    const fits = (free[own] ?? 0) + characters.length < (ends[own] ?? 0);
    const zone = fits ? own : levels.length - 1;
    const place = free[zone] ?? 0;
    free[zone] = place + characters.length + 1;
    return { place, characters };
  });
  return placed.sort((a, b) => a.place - b.place);
}
