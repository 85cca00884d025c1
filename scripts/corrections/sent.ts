import type { Correction } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';

/** A file as somebody sent it. */
export type SentFile = {
  /** As it is named in messages. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of its bytes: the same file sent twice is one reader's word. */
  readonly digest: string;
};

/** A correction that obeys its schema, and where it stands in its file (both 1-based). */
export type Sent = {
  readonly correction: Correction;
  readonly from: SentFile;
  readonly line: number;
  readonly column: number;
};

/** What cannot be applied, and why. */
export type Refusal = {
  readonly problem: Diagnostic;
  /** The correction; null where it does not even obey the schema. */
  readonly sent: Sent | null;
  /** How much of its file it was, for the editor to look at; null for a whole file. */
  readonly excerpt: string | null;
};
