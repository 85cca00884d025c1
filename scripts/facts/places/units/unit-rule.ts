import type { PlaceKind } from '../../../../src/model/index.ts';
import { wordTable, type WordTable } from '../words/word-table.ts';

/** What is known of the names that end in one word: 社区, 街道, 村, 路 … */
export type UnitRule = {
  readonly kind: PlaceKind;
  /** The word that ends the name. */
  readonly head: string;
  /** Number of characters before the head: fewest, usual from, usual to, most. */
  readonly length: readonly [number, number, number, number];
  /** Endings that no name has before this head: 道|路, 农|村, 辖|区. */
  readonly never: WordTable;
  /** Words that make a common noun when nothing else stands before the head: 山|路, but 中山|路. */
  readonly common: WordTable;
  /** Praise that is printed before the head more often than it is a name: 平安|社区. */
  readonly praise: WordTable;
  /** Endings that speak for a name: 天龙苑|小区, 靳小庄|村. */
  readonly typical: WordTable;
  /** What follows when the head is part of another word or a longer name: 村|民, 路|街道. */
  readonly swallowedBy: WordTable;
  /** What looks like that and is not: 财院街|道路. */
  readonly notSwallowedBy: WordTable;
  /** What follows a name of this kind more often than a common noun: 社区|党总支. */
  readonly likely: WordTable;
  /** What follows the common noun more often than a name: 社区|治理. */
  readonly unlikely: WordTable;
  /** The points a start must reach (start-of-name.ts); one less where the name stands twice. */
  readonly needs: number;
  /** Common words name places of this kind: 建设|路, 文化|路|街道. */
  readonly takesWords: boolean;
  /** Bodies name places of this kind: 五交化公司|家属院. */
  readonly takesBodies: boolean;
};

const none = wordTable();

/** A rule from what sets it apart; the rest is empty. */
export function unitRule(
  rule: Pick<UnitRule, 'kind' | 'head' | 'length'> & Partial<UnitRule>,
): UnitRule {
  return {
    never: none,
    common: none,
    praise: none,
    typical: none,
    swallowedBy: none,
    notSwallowedBy: none,
    likely: none,
    unlikely: none,
    needs: 5,
    takesWords: false,
    takesBodies: false,
    ...rule,
  };
}
