import type { Page, RegionRole } from '../model/index.ts';
import type { SourceLine } from './source-lines.ts';

/** A source line, what it is, and the piece it went into. */
export type PlacedLine = SourceLine & {
  readonly role: RegionRole | null;
  readonly piece: string | null;
  /** Whether the line before it belongs to another piece. */
  readonly opens: boolean;
  readonly truncated: boolean;
  readonly garbled: string | null;
};

/**
 * Says of every line of a source where it went: the walk from the source to the pieces.
 * Blank lines have no role.
 */
export function placeLines(page: Page, lines: readonly SourceLine[]): PlacedLine[] {
  let current: string | null = null;
  return lines.map((line) => {
    const within = ({ lines: [first, last] }: { lines: readonly [number, number] }): boolean =>
      first <= line.number && line.number <= last;
    const region = line.text.trim() === '' ? undefined : page.regions.find(within);
    const opens = region !== undefined && region.piece !== current;
    if (region) current = region.piece;
    return {
      ...line,
      role: region?.role ?? null,
      piece: region?.piece ?? null,
      opens: opens && region.piece !== null,
      truncated: page.truncated.includes(line.number),
      garbled: page.garbled.find(within)?.why ?? null,
    };
  });
}
