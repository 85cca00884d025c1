import type { Ends } from './evidence-before.ts';
import { knownNames, noKnownNames, type KnownNames } from './known-names.ts';
import type { Sighting } from './page-texts.ts';
import type { Reading } from './reading.ts';
import { sizeOf } from './sizes.ts';
import { startOfName } from './start-of-name.ts';

/**
 * Every name that ends in the word of its kind: …社区, …街道, …路. Read twice: the first reading
 * takes the names that stand clear (,星光社区党支部), the second knows them where a word is glued
 * in front that no list holds (扮演|星光社区).
 * @param larger names found before, behind which others may begin: 示范区|湖滨路街道
 */
export function sightUnits(readings: readonly Reading[], larger: readonly Sighting[]): Sighting[] {
  const largerIn = Map.groupBy(larger, ({ text }) => text);
  const read = (known: KnownNames): Sighting[] =>
    readings.flatMap((reading, index) => unitsOf(reading, index, known, largerIn.get(index) ?? []));
  return read(knownNames(read(noKnownNames)));
}

function unitsOf(
  reading: Reading,
  index: number,
  known: KnownNames,
  larger: readonly Sighting[],
): Sighting[] {
  if (reading.heads.length === 0) return [];
  const { text } = reading;
  const found: Sighting[] = [];
  const ends: Ends = new Uint8Array(text.length + 1);
  for (const { to, kind } of larger) ends[to] = sizeOf[kind] + 1;
  for (const { rule, to } of reading.heads) {
    if (ends[to] !== 0) continue;
    const from = startOfName(reading, to, rule, ends, known.endingAt(text, index, to));
    if (from === null) continue;
    // 花村|店村: what began as one name was the beginning of a longer one.
    for (let last = found.at(-1); last !== undefined && last.from >= from; last = found.at(-1)) {
      ends[last.to] = 0;
      found.pop();
    }
    if ((found.at(-1)?.to ?? 0) > from) continue;
    found.push({ kind: rule.kind, name: text.slice(from, to), text: index, from, to });
    ends[to] = sizeOf[rule.kind] + 1;
  }
  return found;
}
