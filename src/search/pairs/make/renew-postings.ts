import { isPair } from '../keys.ts';
import { pieceMark, singleMark } from '../posting.ts';
import { writeVarint } from '../varint.ts';
import { type FlatPostings, noPostings } from './flat-postings.ts';

/** The number of a piece that is there no more. */
export const GONE = -1;

/**
 * The postings of pieces of which most were collected before: these have other numbers now or are
 * gone, and new ones stand between them. It gives what would be collected of all of them, byte for
 * byte, in one pass over the bytes.
 *
 * @param former - what was collected before
 * @param numbers - the number of each piece now, by its number then: ascending, or {@link GONE}
 * @param added - collected of the new pieces, with the numbers that they have now
 */
export function renewPostings(
  former: FlatPostings,
  numbers: Int32Array,
  added: FlatPostings,
): FlatPostings {
  const most = former.keys.length + added.keys.length;
  const keys = new Float64Array(most);
  const starts = new Float64Array(most + 1);
  const out = growingBytes(former.bytes.length + added.bytes.length);
  let count = 0;
  for (let i = 0, j = 0; i < former.keys.length || j < added.keys.length;) {
    const key = Math.min(former.keys[i] ?? Infinity, added.keys[j] ?? Infinity);
    const before = former.keys[i] === key ? pieces(former, i++, isPair(key)) : nothing();
    const between = added.keys[j] === key ? pieces(added, j++, isPair(key)) : nothing();
    joinPieces(before, numbers, between, isPair(key), out);
    if (out.length() === starts[count]) continue;
    keys[count] = key;
    count += 1;
    starts[count] = out.length();
  }
  return { keys: keys.slice(0, count), starts: starts.slice(0, count + 1), bytes: out.bytes() };
}

/** Writes the pieces of two postings in the order of their numbers now. */
function joinPieces(
  before: Pieces,
  numbers: Int32Array,
  between: Pieces,
  pair: boolean,
  out: GrowingBytes,
): void {
  let last = -1;
  const put = (pieces: Pieces, number: number): void => {
    const gap = number - last;
    out.varint(pair ? pieceMark(gap) : singleMark(gap, pieces.level));
    out.copy(pieces.bytes, pieces.from, pieces.to);
    last = number;
  };
  let more = between.next();
  while (before.next()) {
    const number = numbers[before.piece] ?? GONE;
    if (number === GONE) continue;
    while (more && between.piece < number) {
      put(between, between.piece);
      more = between.next();
    }
    put(before, number);
  }
  for (; more; more = between.next()) put(between, between.piece);
}

/** Goes through the pieces of a posting. */
type Pieces = {
  /** @returns false where there is no other */
  next(): boolean;
  piece: number;
  /** Of a single character, in which part of the piece it stands. */
  level: number;
  readonly bytes: Uint8Array;
  /** Where the bytes of its places lie. */
  from: number;
  to: number;
};

const nothing = (): Pieces => pieces(noPostings, 0, false);

function pieces({ starts, bytes }: FlatPostings, at: number, pair: boolean): Pieces {
  let next = starts[at] ?? 0;
  const end = starts[at + 1] ?? 0;
  /** Where the number ends that begins here. */
  const endOf = (from: number): number => {
    let to = from;
    while ((bytes[to] ?? 0) >= 0x80) to += 1;
    return to + 1;
  };
  return {
    piece: -1,
    level: 0,
    bytes,
    from: 0,
    to: 0,
    next() {
      if (next >= end) return false;
      let mark = 0;
      for (let weight = 1, more = true; more; weight *= 0x80) {
        const byte = bytes[next] ?? 0;
        more = byte >= 0x80;
        mark += (more ? byte - 0x80 : byte) * weight;
        next += 1;
      }
      this.piece += Math.floor(mark / (pair ? 2 : 4));
      this.level = pair ? 0 : mark % 4;
      this.from = next;
      // Places are even; the next piece of a pair is odd.
      if (pair) while (next < end && (bytes[next] ?? 0) % 2 === 0) next = endOf(next);
      this.to = next;
      return true;
    },
  };
}

type GrowingBytes = {
  length(): number;
  varint(value: number): void;
  copy(from: Uint8Array, start: number, end: number): void;
  bytes(): Uint8Array;
};

function growingBytes(about: number): GrowingBytes {
  let bytes = new Uint8Array(about + 1024);
  let length = 0;
  const room = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(2 * (length + more));
    larger.set(bytes);
    bytes = larger;
  };
  const put = (byte: number): void => {
    bytes[length] = byte;
    length += 1;
  };
  return {
    length: () => length,
    varint(value) {
      room(8);
      writeVarint(value, put);
    },
    copy(from, start, end) {
      room(end - start);
      for (let at = start; at < end; at += 1, length += 1) bytes[length] = from[at] ?? 0;
    },
    bytes: () => bytes.slice(0, length),
  };
}
