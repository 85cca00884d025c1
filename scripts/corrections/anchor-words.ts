import type { Change, Range } from './change.ts';
import { occurrences } from './place-words.ts';

/** Characters on either side that an entry quotes, so that a person sees what it is about. */
const context = 2;

/** Of what a person quotes besides the words that change, more is no help. */
const mostQuoted = 16;

/**
 * The words by which an entry of the record is anchored: those that change and as few around them as
 * make them stand once on the line, two on either side where there is room.
 *
 * @param quoted - words that people have quoted with it: the fewest of them that will do are taken
 * @param bounds - how far they may reach
 * @param others - what other entries speak of: it is not quoted
 * @param nearby - what others may come to speak of: quoted if there is no other way
 * @returns offsets; null where all the room is not enough
 */
export function anchorWords(
  line: string,
  change: Change,
  quoted: readonly Range[],
  bounds: Range,
  others: readonly Range[],
  nearby: readonly Range[],
): Range | null {
  const free = roomAround(change, bounds, [...others, ...nearby]);
  const [own] = quoted
    .filter(({ from, to }) => {
      const around = change.from - from + to - change.to;
      const isWithin = free.from <= from && to <= free.to && from <= change.from && change.to <= to;
      return isWithin && around >= 1 && around <= mostQuoted && isOnce(line, from, to);
    })
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return (
    own ??
    anchorWithin(line, change, free) ??
    anchorWithin(line, change, roomAround(change, bounds, others))
  );
}

function isOnce(line: string, from: number, to: number): boolean {
  const words = line.slice(from, to);
  return words.trim() !== '' && occurrences(line, words).length === 1;
}

function anchorWithin(line: string, change: Change, room: Range): Range | null {
  let { from, to } = change;
  for (let steps = 0; steps < context || !isOnce(line, from, to); steps++) {
    if (from <= room.from && to >= room.to) {
      return isOnce(line, from, to) ? { from, to } : null;
    }
    from = Math.max(room.from, characterBefore(line, from));
    to = Math.min(room.to, characterAfter(line, to));
  }
  return { from, to };
}

/** What is free around a change: up to what others speak of. */
function roomAround(change: Change, bounds: Range, others: readonly Range[]): Range {
  const before = others.filter((it) => it.to <= change.from).map((it) => it.to);
  const after = others.filter((it) => it.from >= change.to).map((it) => it.from);
  return { from: Math.max(bounds.from, ...before), to: Math.min(bounds.to, ...after) };
}

function characterBefore(line: string, at: number): number {
  const isPair = at > 1 && /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(line.slice(at - 2, at));
  return Math.max(0, at - (isPair ? 2 : 1));
}

function characterAfter(line: string, at: number): number {
  const isPair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(line.slice(at, at + 2));
  return Math.min(line.length, at + (isPair ? 2 : 1));
}
