import type { ChangedWords } from './changed-words.ts';

/** Where in a piece words stand. */
export type Part = 'series' | 'section' | 'kicker' | 'headline' | 'deck' | 'body' | 'caption';

/** Whose a change is and why, where an emendation of the piece says it. */
export type Explanation = {
  /** Source line, 1-based. */
  readonly line: number;
  /** `editor`, the id of a rule, or the name of a reader. */
  readonly by: string;
  readonly why: string;
  /** Whether the emendation was taken back, and the printed words stand again. */
  readonly withdrawn: boolean;
};

/** A change in the words of a piece. */
export type WordingChange = ChangedWords & {
  readonly part: Part;
  readonly explanation: Explanation | null;
};

/** What is told of a piece or a page besides its words; in it names, days, places. */
export type FactChange = {
  readonly fact:
    'kind' | 'bylines' | 'dateline' | 'places' | 'publication' | 'edition' | 'date' | 'district';
  readonly before: string | null;
  readonly after: string | null;
};

/** A piece, to name it. */
export type NamedPiece = {
  readonly id: string;
  readonly page: string;
  /** Its headline; where it has none, how its text begins. */
  readonly title: string;
  /** Characters of its body and captions. */
  readonly length: number;
};

/** A doubtful reading that was noted and left as printed. */
export type NotedReading = {
  readonly line: number;
  readonly read: string;
  readonly as: string;
  readonly by: string;
  readonly why: string;
};

export type PieceChange = NamedPiece & {
  /** Its id before, where it was cut otherwise then; else null. */
  readonly formerId: string | null;
  readonly wording: readonly WordingChange[];
  readonly facts: readonly FactChange[];
  readonly noted: readonly NotedReading[];
};

export type PageChange = { readonly id: string; readonly facts: readonly FactChange[] };

/** What changed from one snapshot of an archive to another, each list in the order of the pages. */
export type TextChanges = {
  readonly from: string;
  readonly to: string;
  readonly pages: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly PageChange[];
  };
  readonly pieces: {
    readonly added: readonly NamedPiece[];
    readonly removed: readonly NamedPiece[];
    readonly changed: readonly PieceChange[];
  };
};
