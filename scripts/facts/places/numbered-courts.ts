import { isDigit } from './characters.ts';
import type { PageText, Sighting } from './page-texts.ts';

const court = /^([0-9０-９]{1,4})号(?:家属院|大院|院)(?!长|士)/u;

/**
 * A court that has its street's name and a number: 纬五路|13号院 is a place in 纬五路.
 * Without a street before it (5号院) it names nothing that a reader elsewhere could find.
 */
export function sightNumberedCourts(
  texts: readonly PageText[],
  units: readonly Sighting[],
): Sighting[] {
  return units.flatMap((unit) => {
    const text = texts[unit.text]?.text ?? '';
    if (unit.kind !== 'road' || !isDigit(text.charCodeAt(unit.to))) return [];
    const match = court.exec(text.slice(unit.to, unit.to + 9));
    if (match === null) return [];
    const to = unit.to + match[0].length;
    return [{ ...unit, kind: 'compound' as const, name: text.slice(unit.from, to), to }];
  });
}
