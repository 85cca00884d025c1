import type { Diagnostic } from '../diagnostics.ts';
import type { Sent } from './sent.ts';

/**
 * What has become of a correction. `applied` and `probable`: it is in the record now; `done`: it was
 * there before; `rejected`: the editor said no; `waiting`: nobody has decided; `conflicting`: others
 * or the record say otherwise of the same words; `refused`: it cannot be applied.
 */
export const outcomeKinds = [
  'applied',
  'probable',
  'done',
  'rejected',
  'waiting',
  'conflicting',
  'refused',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What became of one correction, or of something that should have been one. */
export type Outcome = {
  readonly kind: OutcomeKind;
  /** Why; never blank but for what is in the record. */
  readonly reason: string;
  /** Of the proposal that it is part of; null where it came to none. */
  readonly id: string | null;
  readonly sent: Sent | null;
  /** What is wrong, of what is refused before it is a proposal. */
  readonly problem: Diagnostic | null;
  /** Of what is malformed, how much of its file is shown. */
  readonly excerpt: string | null;
};

/** What is still to be done by somebody. */
export const isLeft = ({ kind }: Outcome): boolean =>
  kind === 'waiting' || kind === 'conflicting' || kind === 'refused';
