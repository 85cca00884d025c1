import { parse } from 'yaml';
import { z } from 'zod';
import { placeKindSchema, type PlaceKind } from '../../../src/model/index.ts';
import { dataText } from '../../read-data.ts';
import { wordTable, type WordTable } from './words.ts';

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

const none = wordTable();

const words = z
  .string()
  .transform((list) => wordTable(...list.split(' ')))
  .default(none);

/** One entry of `scripts/data/place-units.yaml`: heads of which the same is known. */
const entrySchema = z.strictObject({
  kind: placeKindSchema,
  heads: z.string().transform((list) => list.split(' ')),
  length: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  never: words,
  common: words,
  praise: words,
  typical: words,
  swallowedBy: words,
  notSwallowedBy: words,
  likely: words,
  unlikely: words,
  needs: z.int().default(5),
  takesWords: z.boolean().default(false),
  takesBodies: z.boolean().default(false),
});

const all = z
  .array(entrySchema)
  .parse(parse(dataText('place-units.yaml')))
  .flatMap(({ heads, ...rule }) => heads.map((head): UnitRule => ({ ...rule, head })));

/** Rules by the last character of their head, longest head first: 小区 is asked before 区. */
const byLastCharacter = new Map<number, UnitRule[]>();
for (const rule of [...all].sort((a, b) => b.head.length - a.head.length)) {
  const key = rule.head.charCodeAt(rule.head.length - 1);
  const rules = byLastCharacter.get(key);
  if (rules === undefined) byLastCharacter.set(key, [rule]);
  else rules.push(rule);
}

/** The characters that end heads. */
export const lastOfHeads: ReadonlySet<number> = new Set(byLastCharacter.keys());

/** The rule whose head ends just before `to`, the longest head first; null: no head ends there. */
export function unitEndingAt(text: string, to: number): UnitRule | null {
  const rules = byLastCharacter.get(text.charCodeAt(to - 1));
  if (rules === undefined) return null;
  for (const rule of rules) if (text.endsWith(rule.head, to)) return rule;
  return null;
}
