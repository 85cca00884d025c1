import { communities } from './communities.ts';
import { compounds } from './compounds.ts';
import { countyCities } from './county-cities.ts';
import { districts } from './districts.ts';
import { roads } from './roads.ts';
import { streets } from './streets.ts';
import { subdistricts } from './subdistricts.ts';
import { towns } from './towns.ts';
import type { UnitRule } from './unit-rule.ts';
import { villages } from './villages.ts';

const all: readonly UnitRule[] = [
  ...communities,
  ...subdistricts,
  ...towns,
  ...villages,
  ...countyCities,
  ...districts,
  ...roads,
  ...streets,
  ...compounds,
];

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
