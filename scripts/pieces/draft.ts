import type { PieceKind } from '../../src/model/index.ts';
import type { Part } from '../blocks/part.ts';
import type { Passage } from '../source/passage.ts';
import type { JoinOverrides } from './join-paragraphs.ts';

/** A paragraph or crosshead of a piece's body, whole again, wrap blanks removed. */
export type DraftBlock = { readonly type: 'paragraph' | 'crosshead'; readonly passage: Passage };

/** A photograph's caption, its credit apart. */
export type DraftCaption = {
  /** The caption's text, pointing arrow and credit left out. */
  readonly passage: Passage;
  /** The printed credits: `(马玉贵 摄)`, `本报记者 邱爽 摄`. */
  readonly credits: readonly Passage[];
  /** Number of the body block it stands after; 0: before the first. */
  readonly after: number;
};

/** What belongs together on a page, before names, dates and places are read out of it. */
export type DraftPiece = {
  /** The source line that gives the piece its id: first of the headline, else of the text. */
  readonly anchor: number;
  readonly kind: PieceKind;
  readonly series: Passage | null;
  readonly section: Passage | null;
  readonly kicker: Passage | null;
  /** Printed lines of the headline, one passage each. */
  readonly headline: readonly Passage[];
  readonly deck: readonly Passage[];
  /** Byline lines over the text and signatures under it, as printed, in order. */
  readonly bylines: readonly Passage[];
  readonly blocks: readonly DraftBlock[];
  readonly captions: readonly DraftCaption[];
  /** Anchor of the piece that this one comments on or is boxed in. */
  readonly attachedTo: number | null;
  /** Lines where the text stops and the rest is missing. */
  readonly truncated: readonly number[];
};

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
