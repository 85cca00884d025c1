import { isPair, type Key } from './keys.ts';
import { levelAt } from './layout.ts';
import { readVarints, writeVarint } from './varint.ts';

/**
 * The posting of a key: where it stands, pieces in their order, places in theirs.
 *
 * - of a pair: for each piece `2 × gap + 1`, then for each place `2 × distance`: gaps from the piece
 *   before (the first from -1), distances from the place before in the piece (the first from 0);
 * - of a single character: for each piece `4 × gap + level`, the weightiest part that has it.
 */

/** Where something stands: the n-th place is `places[n]` of the piece `pieces[n]`. */
export type Places = { readonly pieces: Int32Array; readonly places: Int32Array };

/** The number that opens a piece in the posting of a pair. */
export const pieceMark = (gap: number): number => 2 * gap + 1;
/** The number of a place in the posting of a pair. */
export const placeMark = (distance: number): number => 2 * distance;
/** The number of a piece in the posting of a single character. */
export const singleMark = (gap: number, level: number): number => 4 * gap + level;

/**
 * @param key - the key that it belongs to
 * @param posting - its bytes, all of them
 * @param offset - what is taken off each place: how far the pair stands from the start of its run
 * @returns all places of a pair; of a single character one a piece, somewhere in its part
 */
export function placesIn(key: Key, posting: Uint8Array, offset: number): Places {
  return isPair(key) ? placesOfPair(posting, offset) : piecesOfBrief(posting);
}

/**
 * @param keeps - whether the n-th place is written
 * @returns the posting of a pair that has these places
 */
export function encodePlaces(
  { pieces, places }: Places,
  keeps: (index: number) => boolean,
): Uint8Array {
  const bytes: number[] = [];
  const put = (byte: number): void => {
    bytes.push(byte);
  };
  let before = -1;
  let last = 0;
  for (const [index, piece] of pieces.entries()) {
    if (!keeps(index)) continue;
    if (piece !== before) {
      writeVarint(pieceMark(piece - before), put);
      before = piece;
      last = 0;
    }
    const place = places[index] ?? 0;
    writeVarint(placeMark(place - last), put);
    last = place;
  }
  return Uint8Array.from(bytes);
}

/**
 * A posting of a pair made brief, as that of a single character is: for a query that is this pair
 * and no more, of which the places tell nothing.
 */
export function briefPosting(posting: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let before = -1;
  for (const { piece, level } of piecesOf(placesOfPair(posting, 0))) {
    writeVarint(singleMark(piece - before, level), (byte) => bytes.push(byte));
    before = piece;
  }
  return Uint8Array.from(bytes);
}

/** At least one byte for each number. */
function placesOfPair(posting: Uint8Array, offset: number): Places {
  const pieces = new Int32Array(posting.length);
  const places = new Int32Array(posting.length);
  const numbers = readVarints(posting);
  let count = 0;
  let piece = -1;
  let place = 0;
  while (numbers.at() < posting.length) {
    const number = numbers.next();
    if (number % 2 === 1) {
      piece += (number - 1) / 2;
      place = 0;
    } else {
      place += number / 2;
      pieces[count] = piece;
      places[count] = place - offset;
      count += 1;
    }
  }
  return { pieces: pieces.subarray(0, count), places: places.subarray(0, count) };
}

/** A place in the zone of each part. */
const somewhere = [0, 256, 768, 1792];

/**
 * @param posting - of a single character, or a brief one of a pair
 * @returns one place a piece, somewhere in its part
 */
export function piecesOfBrief(posting: Uint8Array): Places {
  const pieces = new Int32Array(posting.length);
  const places = new Int32Array(posting.length);
  const numbers = readVarints(posting);
  let count = 0;
  let piece = -1;
  while (numbers.at() < posting.length) {
    const number = numbers.next();
    piece += Math.floor(number / 4);
    pieces[count] = piece;
    places[count] = somewhere[number % 4] ?? 0;
    count += 1;
  }
  return { pieces: pieces.subarray(0, count), places: places.subarray(0, count) };
}

/** @returns the places that are in both */
export function intersection(a: Places, b: Places): Places {
  const most = Math.min(a.pieces.length, b.pieces.length);
  const pieces = new Int32Array(most);
  const places = new Int32Array(most);
  let count = 0;
  for (let i = 0, j = 0; i < a.pieces.length && j < b.pieces.length;) {
    const apart =
      (a.pieces[i] ?? 0) - (b.pieces[j] ?? 0) || (a.places[i] ?? 0) - (b.places[j] ?? 0);
    if (apart === 0) {
      pieces[count] = a.pieces[i] ?? 0;
      places[count] = a.places[i] ?? 0;
      count += 1;
    }
    if (apart <= 0) i += 1;
    if (apart >= 0) j += 1;
  }
  return { pieces: pieces.subarray(0, count), places: places.subarray(0, count) };
}

/** A piece in which something stands, and the weightiest part that has it. */
export type Standing = { readonly piece: number; readonly level: number };

/** @returns each piece once, in their order */
export function piecesOf({ pieces, places }: Places): Standing[] {
  const standings: Standing[] = [];
  let before = -1;
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] ?? 0;
    if (piece !== before) standings.push({ piece, level: levelAt(places[i] ?? 0) });
    before = piece;
  }
  return standings;
}
