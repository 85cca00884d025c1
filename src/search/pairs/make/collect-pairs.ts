import { codePointsOf, type Key, nameKey, pairKey, singleKey } from '../keys.ts';
import { layOut, levelAt, type Segment } from '../layout.ts';
import { pieceMark, placeMark, singleMark } from '../posting.ts';
import { writeVarint } from '../varint.ts';
import { byteChains } from './byte-chains.ts';
import type { Postings } from './flat-postings.ts';
import { keyRows } from './key-rows.ts';

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
/** Nearly all characters lie where a glance is enough. */
const isBlank = (character: number): boolean => {
  if (character > 0x3000 && character !== 0xfeff) return false;
  if (character > 0x20 && character < 0x80) return false;
  return blank.test(String.fromCodePoint(character));
};

/** No character. */
const NONE = -1;

/** @param first - the number of the first piece, where others come before those that are added */
export function collectPairs(first = 0): PairCollector {
  const chains = byteChains();
  const rows = keyRows();
  /** By row: the piece and the place written last. */
  const lastPiece: number[] = [];
  const lastPlace: number[] = [];
  let piece = first - 1;
  let row = 0;
  const put = (byte: number): void => {
    chains.put(row, byte);
  };

  function open(key: Key): void {
    row = rows.number(key);
    if (row < lastPiece.length) return;
    chains.open();
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
        let before = NONE;
        for (let index = 0; index < characters.length; index += 1) {
          const character = characters[index] ?? NONE;
          const here = isBlank(character) ? NONE : character;
          if (here !== NONE) addSingle(singleKey(here), place + index);
          if (here !== NONE && before !== NONE) addPair(pairKey(before, here), place + index - 1);
          before = here;
        }
      }
    },
    count: () => piece + 1 - first,
    *lengths() {
      for (const key of rows.keys().sort()) yield [key, chains.length(rows.find(key))] as const;
    },
    posting: (key) => chains.read(rows.find(key)),
    last: (key) => lastPiece[rows.find(key)] ?? -1,
  };
}
