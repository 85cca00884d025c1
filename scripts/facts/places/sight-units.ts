import type { Ends } from './evidence-before.ts';
import { knownNames, noKnownNames, type KnownNames } from './known-names.ts';
import type { Sighting } from './page-texts.ts';
import type { Reading } from './reading.ts';
import { sizeOf } from './sizes.ts';
import { startOfName } from './start-of-name.ts';

/**
 * Every name that ends in the word of its kind: …社区, …街道, …路. Read twice: the first reading
 * takes the names that stand clear (,星光社区党支部), the second knows them where a word is glued
 * in front that no list holds (扮演|星光社区). The first is lenient by a point: a name on weaker
 * evidence stays if it stands twice.
 * @param larger names found before, behind which others may begin: 示范区|湖滨路街道
 */
export function sightUnits(readings: readonly Reading[], larger: readonly Sighting[]): Sighting[] {
  const largerIn = Map.groupBy(larger, ({ text }) => text);
  const longest = readings.reduce((most, { text }) => Math.max(most, text.length), 0);
  // Written anew for every text.
  const ends: Ends = new Uint8Array(longest + 1);
  const read = (known: KnownNames, leniency: number): Sighting[] =>
    readings.flatMap((reading, index) =>
      unitsOf(reading, index, largerIn.get(index) ?? [], known, leniency, ends),
    );
  return read(knownNames(read(noKnownNames, 1)), 0);
}

function unitsOf(
  reading: Reading,
  index: number,
  larger: readonly Sighting[],
  known: KnownNames,
  leniency: number,
  ends: Ends,
): Sighting[] {
  if (reading.heads.length === 0) return [];
  const { text } = reading;
  const found: Sighting[] = [];
  ends.fill(0, 0, text.length + 1);
  for (const { to, kind } of larger) ends[to] = sizeOf[kind] + 1;
  for (const { rule, to } of reading.heads) {
    if (ends[to] !== 0) continue;
    const from = startOfName(reading, to, rule, {
      ends,
      needed: rule.needs - leniency,
      known: known.endingAt(text, index, to),
      last: found.at(-1) ?? null,
    });
    if (from === null) continue;
    // 花村|店村: what began as one name was the beginning of a longer one.
    for (let last = found.at(-1); last !== undefined && last.from >= from; last = found.at(-1)) {
      ends[last.to] = 0;
      found.pop();
    }
    const kind = isOfficeOfStreet(text, from, to, ends) ? 'subdistrict' : rule.kind;
    found.push({ kind, name: text.slice(from, to), text: index, from, to });
    ends[to] = sizeOf[kind] + 1;
  }
  return found;
}

/** 南开区|学府街|学湖里社区: in some cities the streets' offices are called 街, not 街道. */
function isOfficeOfStreet(text: string, from: number, to: number, ends: Ends): boolean {
  if (text.charAt(to - 1) !== '街' || ends[from] !== sizeOf.district + 1) return false;
  return /^[一-鿿]{2,4}社区/u.test(text.slice(to, to + 6));
}
