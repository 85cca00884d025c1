import type { NamedPiece } from './text-change.ts';

/** A piece that one state has and the other has not, and its lines, by which it may be known. */
export type LonePiece = {
  readonly name: NamedPiece;
  readonly lines: readonly (readonly [first: number, last: number])[];
};

/**
 * Pieces are named by their first line: one that begins a line later has another id and is the same
 * piece. Of a page, those are taken for the same that share most of their lines.
 *
 * @param gone - pieces that only the earlier state has
 * @param come - pieces that only the later state has
 * @returns pairs of ids, earlier and later; what is left of both
 */
export function pairRecut(
  gone: readonly LonePiece[],
  come: readonly LonePiece[],
): {
  pairs: (readonly [before: string, after: string])[];
  removed: LonePiece[];
  added: LonePiece[];
} {
  const pairs = new Map<string, string>();
  const byPage = Map.groupBy(gone, ({ name }) => name.page);
  for (const now of come) {
    const candidates = (byPage.get(now.name.page) ?? [])
      .filter(({ name }) => !pairs.has(name.id))
      .map((old) => ({ old, shared: sharedLines(old, now) }))
      .filter(({ old, shared }) => 2 * shared > Math.max(lineCount(old), lineCount(now)))
      .sort((a, b) => b.shared - a.shared);
    const [best] = candidates;
    if (best !== undefined) pairs.set(best.old.name.id, now.name.id);
  }
  const paired = new Set(pairs.values());
  return {
    pairs: [...pairs],
    removed: gone.filter(({ name }) => !pairs.has(name.id)),
    added: come.filter(({ name }) => !paired.has(name.id)),
  };
}

function lineCount({ lines }: LonePiece): number {
  return lines.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

function sharedLines(a: LonePiece, b: LonePiece): number {
  const overlaps = a.lines.flatMap(([first, last]) =>
    b.lines.map(([start, end]) => Math.max(0, Math.min(last, end) - Math.max(first, start) + 1)),
  );
  return overlaps.reduce((sum, it) => sum + it, 0);
}
