import { changedWords } from './changed-words.ts';
import { explainWording, isSame } from './explain-wording.ts';
import type { PieceState } from './read-piece.ts';
import type { FactChange, NamedPiece, Part, PieceChange, WordingChange } from './text-change.ts';

/** A piece with what is told of it in other files. */
export type PieceInState = {
  readonly piece: PieceState;
  /** The texts of its captions, in order. */
  readonly captions: readonly string[];
  /** Who signed: `张三（记者）`, in order. */
  readonly bylines: readonly string[];
  /** Where and when it was sent: `郑州 2023-01-05`; null where nothing says it. */
  readonly dateline: string | null;
  /** Names of its places, in order. */
  readonly places: readonly string[];
};

/** How much of a text stands for a headline that it has not. */
const OPENING = 24;

const titleParts = ['series', 'section', 'kicker', 'headline', 'deck'] as const;

/** What changed in a piece; null where nothing did that is told. */
export function comparePieces(before: PieceInState, after: PieceInState): PieceChange | null {
  const wording = partsOf(before).flatMap(([part, old], at) => {
    const now = partsOf(after)[at]?.[1] ?? '';
    return changedWords(old, now).map((change): WordingChange => {
      const explanation = explainWording(change, before.piece.emendations, after.piece.emendations);
      return { part, ...change, explanation };
    });
  });
  const facts = [
    ...factOf('kind', before.piece.kind, after.piece.kind),
    ...factOf('bylines', listed(before.bylines), listed(after.bylines)),
    ...factOf('dateline', before.dateline, after.dateline),
    ...placesChanged(before.places, after.places),
  ];
  const noted = after.piece.emendations
    .filter((it) => !it.sure && !before.piece.emendations.some((old) => isSame(it, old)))
    .map(({ line, read, as, by, why }) => ({ line, read, as, by, why }));
  const formerId = before.piece.id === after.piece.id ? null : before.piece.id;
  if (wording.length + facts.length + noted.length === 0 && formerId === null) return null;
  return { ...namePiece(after), formerId, wording, facts, noted };
}

/** What a piece is called in a list. */
export function namePiece({ piece, captions }: PieceInState): NamedPiece {
  const text = [...piece.blocks, ...captions].join('');
  const opening = Array.from(text.slice(0, 2 * OPENING))
    .slice(0, OPENING)
    .join('');
  return {
    id: piece.id,
    page: piece.page,
    title: piece.headline ?? (opening.length < text.length ? `${opening}…` : opening),
    length: Array.from(text).length,
  };
}

/** @returns a change of a value, or none */
export function factOf(
  fact: FactChange['fact'],
  before: string | null,
  after: string | null,
): FactChange[] {
  return before === after ? [] : [{ fact, before, after }];
}

function partsOf({ piece, captions }: PieceInState): (readonly [Part, string])[] {
  return [
    ...titleParts.map((part) => [part, piece[part] ?? ''] as const),
    ['body', piece.blocks.join('\n')] as const,
    ['caption', captions.join('\n')] as const,
  ];
}

function listed(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join('、');
}

/** Only which came and went: a long piece names many. */
function placesChanged(before: readonly string[], after: readonly string[]): FactChange[] {
  const gone = before.filter((it) => !after.includes(it));
  const come = after.filter((it) => !before.includes(it));
  return factOf('places', listed(gone), listed(come));
}
