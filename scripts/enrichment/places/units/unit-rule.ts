import type { PlaceKind } from '../../../../src/model/index.ts';
import type { WordTable } from '../words/word-table.ts';

/** What is known of the names that end in one word: 社区, 街道, 村, 路 … */
export type UnitRule = {
  readonly kind: PlaceKind;
  /** The word that ends the name. */
  readonly head: string;
  /** Number of characters before the head: fewest, usual from, usual to, most. */
  readonly length: readonly [number, number, number, number];
  /** Words before the head that make a common noun of it: 辖|区, 农|村, 道|路. */
  readonly refused: WordTable;
  /** Words that, when they are all that stands before the head, are more often praise than a name. */
  readonly doubtful: WordTable;
  /** What follows when the head is part of another word or a longer name: 村|民, 路|街道. */
  readonly swallowedBy: WordTable;
  /** What follows a name of this kind more often than a common noun. */
  readonly likelyBefore: WordTable;
  /** What follows the common noun more often than a name: 社区|治理. */
  readonly unlikelyBefore: WordTable;
  /** The points a start must reach (see start-of-name.ts). */
  readonly needs: number;
  /** Common words name places of this kind: 建设|路. */
  readonly takesWords: boolean;
};
