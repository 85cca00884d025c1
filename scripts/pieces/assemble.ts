import type { RegionRole } from '../../src/model/index.ts';
import type { Decision } from '../blocks/decide.ts';
import { roleOfPart, type Part } from '../blocks/part.ts';
import type { DraftPiece } from './draft.ts';
import type { Group } from './group.ts';
import { joinParagraphs, type JoinDoubt, type JoinOverrides } from './join-paragraphs.ts';
import { looseBody, placeCaptions } from './piece-body.ts';
import { kindOf } from './piece-kind.ts';
import { titleOf } from './piece-title.ts';
import { settleParts, type SettledPart } from './settle-parts.ts';

/** A piece and the roles that its lines turned out to have. */
export type Assembled = {
  readonly piece: DraftPiece;
  readonly roles: readonly { readonly decision: Decision; readonly role: RegionRole }[];
  readonly doubts: readonly JoinDoubt[];
};

/** Makes a piece of the decisions that belong together. */
export function assemble(
  group: Group,
  overrides: JoinOverrides,
  habit: (before: string) => string | null,
): Assembled {
  const parts = settleParts(group.decisions);
  const { column, ...title } = titleOf(parts);
  const body = looseBody(parts);
  const joined = joinParagraphs(body.items, overrides, habit);
  return {
    piece: {
      anchor: anchorOf(parts),
      kind: column ? 'commentary' : kindOf(parts),
      ...title,
      bylines: body.bylines,
      ...placeCaptions(joined.items, body.captions),
      attachedTo: null,
      truncated: [...joined.truncated, ...cutCaptions(parts)].toSorted((a, b) => a - b),
    },
    roles: parts.map(({ decision, part }) => ({ decision, role: roleOfPart[part] })),
    doubts: joined.doubts,
  };
}

/** Last lines of captions that stop in mid-sentence: …开展“七一”主题党日活 */
function cutCaptions(parts: readonly SettledPart[]): number[] {
  return parts
    .filter(({ part, decision: { view } }) => {
      return part === 'photo' && !view.endsSentence && view.trailing === null && view.width > 40;
    })
    .map(({ decision }) => decision.block.lines.at(-1)?.number ?? 0);
}

/** The line that gives the piece its id: of the headline, else of the text. */
function anchorOf(parts: readonly SettledPart[]): number {
  const first = (wanted: readonly Part[]): number | undefined =>
    parts.find((it) => wanted.includes(it.part))?.decision.block.lines[0].number;
  return (
    first(['headline', 'box']) ??
    first(['opening', 'item', 'paragraph', 'closing', 'caption', 'photo', 'crosshead']) ??
    parts[0]?.decision.block.lines[0].number ??
    0
  );
}
