import type { RuleId } from '../diagnostics.ts';

/** Something odd in a text. Offsets are 0-based, `to` not included. */
export type Finding = {
  readonly rule: RuleId;
  readonly from: number;
  readonly to: number;
  /** What may have been printed there; null where only a look at the paper can tell. */
  readonly as: string | null;
  /** The reason, for the editor's record: one sentence in the record's language. */
  readonly why: string;
};
