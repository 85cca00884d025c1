import { codePointsOf, type Key, nameKey, pairKey, singleKey } from '../keys.ts';
import { layOut, levelAt, type Segment } from '../layout.ts';
import { pieceMark, placeMark, singleMark } from '../posting.ts';
import { writeVarint } from '../varint.ts';
import { byteChains } from './byte-chains.ts';
import type { Postings } from './flat-postings.ts';

/** Takes the pieces one after another; nothing of a piece is kept but its places. */
export type PairCollector = Postings & {
  /**
   * Adds the next piece. The order of adding is the number by which the index knows it.
   *
   * @param names - of the places that it speaks of
   * @param number - where pieces are passed over, its number
   */
  add(segments: readonly Segment[], names?: readonly string[], number?: number): void;
  /** The last piece that has a key. */
  last(key: Key): number;
};

const blank = /^\s$/u;
const isBlank = (character: number): boolean =>
  character === 0x20 ||
  (character > 0x7f || character < 0x20 ? blank.test(String.fromCodePoint(character)) : false);

/** @param first - the number of the first piece, where others come before those that are added */
export function collectPairs(first = 0): PairCollector {
  const chains = byteChains();
  const rows = new Map<Key, number>();
  /** By row: the piece and the place written last. */
  const lastPiece: number[] = [];
  const lastPlace: number[] = [];
  let piece = first - 1;
  let row = 0;
  const put = (byte: number): void => {
    chains.put(row, byte);
  };

  function open(key: Key): void {
    const known = rows.get(key);
    row = known ?? chains.open();
    if (known !== undefined) return;
    rows.set(key, row);
    lastPiece[row] = -1;
    lastPlace[row] = 0;
  }

  function addPair(key: Key, place: number): void {
    open(key);
    const before = lastPiece[row] ?? -1;
    if (before !== piece) {
      writeVarint(pieceMark(piece - before), put);
      lastPiece[row] = piece;
      lastPlace[row] = 0;
    }
    writeVarint(placeMark(place - (lastPlace[row] ?? 0)), put);
    lastPlace[row] = place;
  }

  function addSingle(key: Key, place: number): void {
    open(key);
    const before = lastPiece[row] ?? -1;
    if (before === piece) return;
    writeVarint(singleMark(piece - before, levelAt(place)), put);
    lastPiece[row] = piece;
  }

  return {
    add(segments, names = [], number = piece + 1) {
      piece = number;
      for (const name of names) addSingle(nameKey(name), 0);
      for (const { place, characters } of layOut(segments, codePointsOf)) {
        let before: number | undefined;
        for (const [index, character] of characters.entries()) {
          const here = isBlank(character) ? undefined : character;
          if (here !== undefined) addSingle(singleKey(here), place + index);
          if (here !== undefined && before !== undefined)
            addPair(pairKey(before, here), place + index - 1);
          before = here;
        }
      }
    },
    count: () => piece + 1 - first,
    *lengths() {
      for (const key of Float64Array.from(rows.keys()).sort()) {
        yield [key, chains.length(rows.get(key) ?? -1)] as const;
      }
    },
    posting: (key) => chains.read(rows.get(key) ?? -1),
    last: (key) => lastPiece[rows.get(key) ?? -1] ?? -1,
  };
}
