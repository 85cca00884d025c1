import type { Credit, LineRange } from '../../src/model/index.ts';
import type { FoundCredit } from '../facts/bylines.ts';

/** Ids of names in the whole archive, looked up for one page. */
export type NameIds = {
  readonly byline: (name: string) => string;
  /** Ids of the places named in a piece on any of the lines, in the order of their mentions. */
  readonly placesOn: (anchor: number, lines: readonly LineRange[]) => string[];
};

/** A name as a piece or a photograph refers to it. */
export function creditOf(credit: FoundCredit, ids: NameIds): Credit {
  return { byline: ids.byline(credit.name), role: credit.role, line: credit.line };
}
