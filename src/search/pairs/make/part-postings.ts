import { charactersOf, type Key } from '../keys.ts';
import { PARTS, partOf, type Side } from '../parts.ts';
import { encodePlaces, type Places, placesIn } from '../posting.ts';

const NO_PART = 255;

/**
 * Parts the posting of a pair by the character on one side of it. Which that is, other pairs know:
 * those that end, or begin, with the character that they share with it.
 *
 * @param key - the pair
 * @param neighbours - all pairs that end with its first character (`before`), or that begin with its
 *   second (`after`)
 * @param postingOf - gives the posting of a pair
 * @returns the posting of each part; places without a neighbour are in none
 */
export function partPostings(
  key: Key,
  side: Side,
  neighbours: Iterable<Key>,
  postingOf: (key: Key) => Uint8Array,
): Uint8Array[] {
  const all = placesIn(key, postingOf(key), 0);
  const parts = new Uint8Array(all.pieces.length).fill(NO_PART);
  const starts = startsOf(all);
  for (const neighbour of neighbours) {
    const [first, second] = charactersOf(neighbour);
    const part = partOf(side === 'before' ? first : second);
    const { pieces, places } = placesIn(
      neighbour,
      postingOf(neighbour),
      side === 'before' ? -1 : 1,
    );
    for (const [index, piece] of pieces.entries()) {
      const place = places[index] ?? 0;
      const end = starts[piece + 1] ?? all.places.length;
      const at = indexIn(all.places, place, starts[piece] ?? end, end);
      if (at < end && all.places[at] === place) parts[at] = part;
    }
  }
  return Array.from({ length: PARTS }, (_, part) =>
    encodePlaces(all, (index) => parts[index] === part),
  );
}

/** By piece: where its places begin; of a piece without places, where those of a later one do. */
function startsOf({ pieces }: Places): Int32Array {
  const starts = new Int32Array((pieces.at(-1) ?? -1) + 1);
  let known = 0;
  for (const [index, piece] of pieces.entries()) {
    for (; known <= piece; known += 1) starts[known] = index;
  }
  return starts;
}

/** Halving, as one piece may have a hundred thousand. @returns index of the first that is not less */
function indexIn(places: Places['places'], place: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
