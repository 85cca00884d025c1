import type { Part } from '../blocks/part.ts';
import type { JoinOverrides } from './join-paragraphs.ts';

/** The editor's word on how a page is cut into pieces. Everything by 1-based source line. */
export type Overrides = {
  /** What a line is. */
  readonly parts: ReadonlyMap<number, readonly Part[]>;
  /** Lines at which a piece starts. */
  readonly starts: ReadonlySet<number>;
  /** Line → a line of the piece that it belongs to. */
  readonly belongs: ReadonlyMap<number, number>;
  readonly joining: JoinOverrides;
};

export const noOverrides: Overrides = {
  parts: new Map(),
  starts: new Set(),
  belongs: new Map(),
  joining: { joins: new Map(), parts: new Set(), cutOff: new Set(), complete: new Set() },
};
