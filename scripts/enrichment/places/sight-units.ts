import type { PlaceKind } from '../../../src/model/index.ts';
import type { PageText, Sighting } from './page-texts.ts';
import { startOfName } from './start-of-name.ts';
import { unitEndingAt } from './units/all-units.ts';

/** How often each name was seen, and what was seen at each place, `text:to`. */
type Seen = {
  readonly count: ReadonlyMap<string, number>;
  readonly at: ReadonlyMap<string, string>;
};

const nothingSeen: Seen = { count: new Map(), at: new Map() };

/**
 * Every name that ends in the word of its kind: …社区, …街道, …路. Read twice: the first reading
 * takes the names that stand clear (,星光社区党支部), the second knows them where a word is glued
 * in front that no list holds (扮演|星光社区).
 * @param larger names found before, behind which others may begin: 示范区|湖滨路街道
 */
export function sightUnits(texts: readonly PageText[], larger: readonly Sighting[]): Sighting[] {
  const largerIn = Map.groupBy(larger, (sighting) => sighting.text);
  const first = texts.flatMap(({ text }, index) =>
    readText(text, index, nothingSeen, largerIn.get(index)),
  );
  const count = new Map<string, number>();
  const at = new Map<string, string>();
  for (const { name, text, to } of first) {
    count.set(name, (count.get(name) ?? 0) + 1);
    at.set(`${text}:${to}`, name);
  }
  return texts.flatMap(({ text }, index) =>
    readText(text, index, { count, at }, largerIn.get(index)),
  );
}

function readText(
  text: string,
  index: number,
  seen: Seen,
  larger: readonly Sighting[] = [],
): Sighting[] {
  const found: Sighting[] = [];
  const ends = new Map<number, PlaceKind>(larger.map(({ to, kind }) => [to, kind]));
  for (let to = 2; to <= text.length; to++) {
    const rule = unitEndingAt(text, to);
    if (rule === null) continue;
    const here = seen.at.get(`${index}:${to}`);
    const start = startOfName(text, to - rule.head.length, rule, {
      endingAt: (place) => ends.get(place) ?? null,
      isKnown: (name) => (seen.count.get(name) ?? 0) > (here === name ? 1 : 0),
    });
    if (start === null || ends.has(to)) continue;
    const { from } = start;
    // 花村|店村: what began as one name was the beginning of a longer one.
    while (found.length > 0 && (found.at(-1)?.from ?? 0) >= from) {
      const shorter = found.pop();
      if (shorter !== undefined) ends.delete(shorter.to);
    }
    const last = found.at(-1);
    if (last !== undefined && last.to > from) continue;
    found.push({ kind: rule.kind, name: text.slice(from, to), text: index, from, to });
    ends.set(to, rule.kind);
  }
  return found;
}
