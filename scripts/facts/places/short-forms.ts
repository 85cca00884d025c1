import type { PageText, Occurrence } from './occurrence.ts';
import { unitEndingAt } from './units.ts';

/**
 * 凤飞园 where the page prints 凤飞园小区 elsewhere: the name without its head, at least three
 * characters long, and nothing else on the page begins so. Two characters (湖光) are too often
 * another word or another place.
 */
export function findShortForms(
  texts: readonly PageText[],
  found: readonly Occurrence[],
): Occurrence[] {
  const stems = clearStems(found);
  if (stems.size === 0) return [];
  const foundIn = Map.groupBy(found, ({ text }) => text);
  const taken = new Map<number, Uint8Array>();
  const isTaken = (index: number, text: string, from: number, to: number): boolean => {
    const marks = taken.get(index) ?? new Uint8Array(text.length);
    if (!taken.has(index)) {
      taken.set(index, marks);
      for (const it of foundIn.get(index) ?? []) marks.fill(1, it.from, it.to);
    }
    return marks.subarray(from, to).includes(1);
  };
  const out: Occurrence[] = [];
  for (const [stem, { name, kind }] of stems) {
    const why = `同版印有全称“${name}”，再没有别的名称这样开头`;
    texts.forEach(({ text }, index) => {
      for (
        let from = text.indexOf(stem);
        from >= 0;
        from = text.indexOf(stem, from + stem.length)
      ) {
        const to = from + stem.length;
        if (isTaken(index, text, from, to)) continue;
        out.push({ kind, name, text: index, from, to, variant: { kind: 'short', why } });
      }
    });
  }
  return out;
}

/** The stems with which one name of the page begins and no other. */
function clearStems(found: readonly Occurrence[]): Map<string, Occurrence> {
  const names = new Map(found.map((occurrence) => [occurrence.name, occurrence]));
  const stems = new Map<string, Occurrence>();
  for (const [name, occurrence] of names) {
    const stem = stemOf(name);
    if (stem !== null) stems.set(stem, occurrence);
  }
  for (const other of names.keys()) {
    for (let length = 3; length < other.length; length++) {
      const stem = other.slice(0, length);
      if (stems.get(stem)?.name !== other) stems.delete(stem);
    }
  }
  return stems;
}

/** 凤飞园 of 凤飞园小区; a stem that ends in a head itself (灯塔路 of 灯塔路街道) is another place. */
function stemOf(name: string): string | null {
  const head = ['小区', '社区', '街道', '家属院'].find((one) => name.endsWith(one));
  if (head === undefined) return null;
  const stem = name.slice(0, -head.length);
  return stem.length >= 3 && unitEndingAt(stem, stem.length) === null ? stem : null;
}

/**
 * 征求安街一巷的4家单位 beside six times 永安街一巷: the reading lost a first character at a line's
 * end. Proposed where the shorter name is the longer one's end, stands once, and the longer one
 * at least twice.
 */
export function joinLostFirstCharacter(found: readonly Occurrence[]): Occurrence[] {
  const count = new Map<string, number>();
  for (const { name } of found) count.set(name, (count.get(name) ?? 0) + 1);
  const whole = new Map<string, string>();
  for (const [name, times] of count)
    if (times > 1 && name.length > 4) whole.set(name.slice(1), name);
  return found.map((occurrence) => {
    const name = whole.get(occurrence.name);
    if (name === undefined || count.get(occurrence.name) !== 1 || occurrence.variant !== undefined)
      return occurrence;
    const why = `同版${String(count.get(name))}处作“${name}”，这里丢了第一个字`;
    return { ...occurrence, name, variant: { kind: 'misreading', why } };
  });
}
