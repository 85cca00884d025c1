import type { Anatomy } from './anatomy.ts';
import type { Random } from '../random.ts';
import type { Sheet } from './sheet.ts';

/**
 * A change to a page after which it says the same. `exact`: a reader would not even see it, so
 * the parser must read the very same; else what is read may suffer, but not below a floor.
 */
export type Perturbation = {
  readonly id: string;
  readonly exact: boolean;
  /** null: there is nothing on this page that could be changed so. */
  readonly change: (sheet: Sheet, anatomy: Anatomy, random: Random) => Sheet | null;
  /** The bytes of the file; UTF-8 with line feeds where it is left out. */
  readonly write?: (lines: readonly string[], random: Random) => Uint8Array;
};

export function unchanged(sheet: Sheet): Sheet {
  return sheet;
}
