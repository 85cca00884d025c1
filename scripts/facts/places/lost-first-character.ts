import type { Sighting } from './page-texts.ts';

/**
 * 征求安街一巷的4家单位 beside six times 永安街一巷: the reading lost a first character at a line's
 * end. Proposed where the shorter name is the longer one's end, stands once, and the longer one
 * at least twice.
 */
export function joinLostFirstCharacter(found: readonly Sighting[]): Sighting[] {
  const count = new Map<string, number>();
  for (const { name } of found) count.set(name, (count.get(name) ?? 0) + 1);
  const whole = new Map<string, string>();
  for (const [name, times] of count)
    if (times > 1 && name.length > 4) whole.set(name.slice(1), name);
  return found.map((sighting) => {
    const name = whole.get(sighting.name);
    if (name === undefined || count.get(sighting.name) !== 1 || sighting.variant !== undefined)
      return sighting;
    const why = `同版${String(count.get(name))}处作“${name}”，这里丢了第一个字`;
    return { ...sighting, name, variant: { kind: 'misreading', why } };
  });
}
