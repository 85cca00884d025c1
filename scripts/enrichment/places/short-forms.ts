import type { PageText, Sighting } from './page-texts.ts';
import { unitEndingAt } from './units/all-units.ts';

/**
 * 凤飞园 where the page prints 凤飞园小区 elsewhere: the name without its head, at least three
 * characters long, and nothing else on the page begins so. Two characters (湖光) are too often
 * another word or another place.
 */
export function sightShortForms(
  texts: readonly PageText[],
  found: readonly Sighting[],
): Sighting[] {
  const stems = new Map<string, Sighting>();
  const names = new Map(found.map((sighting) => [sighting.name, sighting]));
  for (const [name, sighting] of names) {
    const stem = stemOf(name);
    if (
      stem !== null &&
      [...names.keys()].every((other) => other === name || !other.startsWith(stem))
    ) {
      stems.set(stem, sighting);
    }
  }
  const covered = new Map<number, Sighting[]>();
  for (const sighting of found)
    covered.set(sighting.text, [...(covered.get(sighting.text) ?? []), sighting]);
  const out: Sighting[] = [];
  for (const [stem, { name, kind }] of stems) {
    const why = `${name} stands in full on the same page, and nothing else there begins so`;
    texts.forEach(({ text }, index) => {
      for (let from = text.indexOf(stem); from >= 0; from = text.indexOf(stem, from + 1)) {
        const to = from + stem.length;
        if (covered.get(index)?.some((other) => other.from < to && other.to > from) ?? false)
          continue;
        out.push({ kind, name, text: index, from, to, variant: { kind: 'short', why } });
      }
    });
  }
  return out;
}

/** 凤飞园 of 凤飞园小区; a stem that ends in a head itself (灯塔路 of 灯塔路街道) is another place. */
function stemOf(name: string): string | null {
  const head = ['小区', '社区', '街道', '家属院'].find((one) => name.endsWith(one));
  if (head === undefined) return null;
  const stem = name.slice(0, -head.length);
  return stem.length >= 3 && unitEndingAt(stem, stem.length) === null ? stem : null;
}
