import type { Part } from '../blocks/part.ts';
import type { Passage } from '../source/passage.ts';
import { display, running } from './block-passage.ts';
import type { DraftPiece } from './draft.ts';
import type { SettledPart } from './settle-parts.ts';
import { bareDeck, bareKicker, bareSection, leadOf, partLabel } from './title.ts';

/** Everything that stands over a piece's text. */
export type PieceTitle = Pick<DraftPiece, 'series' | 'section' | 'kicker' | 'headline' | 'deck'> & {
  /** The headline named a column of comment behind it: 把小事当作大事干(人民论坛). */
  readonly column: boolean;
};

/** Reads the title of a piece: series, section, kicker, headline, deck. */
export function titleOf(parts: readonly SettledPart[]): PieceTitle {
  const lines = (part: Part): Passage[] =>
    parts.filter((it) => it.part === part).map((it) => display(it.decision));
  const headed = headlineOf(parts, [...lines('headline'), ...lines('box')]);
  return {
    series: joinLines(lines('series')),
    section: headed.label ?? joinLines(lines('section').map(bareSection)),
    kicker: mapped(joinLines(lines('kicker')), bareKicker),
    headline: headed.headline,
    deck: lines('deck').map(bareDeck),
    column: headed.label !== null,
  };
}

/**
 * The headline, and the column's name where it stands behind it; for a brief without one the
 * bracket that leads it in: 【市档案馆征集老校徽】 市档案馆即日起….
 */
function headlineOf(
  parts: readonly SettledPart[],
  headline: readonly Passage[],
): { headline: readonly Passage[]; label: Passage | null } {
  const last = headline.at(-1);
  if (last !== undefined) {
    const { title, label } = partLabel(last);
    return { headline: [...headline.slice(0, -1), title], label };
  }
  const item = parts.find((it) => it.part === 'item')?.decision;
  const lead = item === undefined ? null : leadOf(running(item));
  return { headline: lead === null ? [] : [lead], label: null };
}

/** Several printed lines as one, a blank between. */
function joinLines(passages: readonly Passage[]): Passage | null {
  if (passages.length === 0) return null;
  return passages.flatMap((passage, index) => {
    const [first] = passage;
    if (index === 0 || first === undefined) return passage;
    return [{ line: first.line, column: first.column, text: ' ' }, ...passage];
  });
}

function mapped(passage: Passage | null, change: (passage: Passage) => Passage): Passage | null {
  return passage === null ? null : change(passage);
}
