import type { Region, RegionRole } from '../../src/model/index.ts';
import type { Override } from '../blocks/best-reading.ts';
import { decide, type Decision } from '../blocks/decide.ts';
import { formBlocks } from '../blocks/form-blocks.ts';
import { isArchiveHead } from '../blocks/near-title.ts';
import { type Part, roleOfPart } from '../blocks/part.ts';
import { viewBlocks } from '../blocks/view.ts';
import { isBlank, type SourcePage } from '../source/page.ts';
import type { DraftPiece, Overrides } from './draft.ts';
import { freeLonePhotographs, gatherDispatches, type Group, groupDecisions } from './group.ts';
import { type JoinDoubt, type JoinOverrides, joinParagraphs } from './join-paragraphs.ts';
import { kindOf, looseBody, placeCaptions } from './piece-body.ts';
import { spreadSections, titleOf } from './piece-title.ts';
import { resumeInterrupted, type SettledPart, settleParts } from './resume.ts';
import { pageHabit } from './wrap-blanks.ts';

/** A region before ids are given: pieces go by their anchors. */
type DraftRegion = Omit<Region, 'piece'> & { readonly anchor: number | null };

/** A page cut into pieces. */
export type DraftPage = {
  readonly source: SourcePage;
  /** In reading order, which is the order of their first lines. */
  readonly pieces: readonly DraftPiece[];
  /** A partition of the page's non-blank lines. */
  readonly regions: readonly DraftRegion[];
  readonly decisions: readonly Decision[];
  readonly doubts: readonly JoinDoubt[];
  /** First lines of texts that were given back to an interrupted piece. */
  readonly resumed: readonly number[];
};

/** Cuts a page into pieces: what each block is, what belongs together, paragraphs made whole. */
export function buildPieces(source: SourcePage, overrides: Overrides): DraftPage {
  const named = [...overrides.parts.keys(), ...overrides.starts, ...overrides.belongs.keys()];
  const blocks = formBlocks(source.lines, new Set(named));
  const views = viewBlocks(blocks);
  const decisions = decide(
    views,
    overridesByBlock(
      views.map((view) => view.block.lines[0].number),
      overrides,
    ),
  );
  const grouping = resumeInterrupted(
    freeLonePhotographs(
      gatherDispatches(groupDecisions(decisions, overrides.belongs), overrides.starts),
      overrides.starts,
    ),
    overrides.starts,
  );
  const lines = source.lines.map((line) => line.text).join('\n');
  const habit = pageHabit(lines.replace(/[^\S\n]+/gu, ''));
  const assembled = grouping.groups.map((group) => assemble(group, overrides.joining, habit));
  const attached = assembled.map(({ piece }, index): DraftPiece => {
    const host = grouping.groups[index]?.boxIn ?? null;
    return host === null ? piece : { ...piece, attachedTo: assembled[host]?.piece.anchor ?? null };
  });
  return {
    source,
    pieces: spreadSections(attached),
    regions: regionsOf(source, assembled),
    decisions,
    doubts: assembled.flatMap((it) => it.doubts),
    resumed: grouping.resumed,
  };
}

function overridesByBlock(lines: readonly number[], overrides: Overrides): Map<number, Override> {
  const out = new Map<number, Override>();
  lines.forEach((line, index) => {
    const parts = overrides.parts.get(line) ?? null;
    const starts = overrides.starts.has(line) ? true : null;
    if (parts !== null || starts !== null) out.set(index, { parts, starts });
  });
  return out;
}

/** Every non-blank line once, with its role and the piece it went to. */
function regionsOf(source: SourcePage, assembled: readonly Assembled[]): DraftRegion[] {
  const known = new Map<number, { role: RegionRole; anchor: number | null; block: unknown }>();
  for (const { piece, roles } of assembled) {
    for (const { decision, role } of roles) {
      for (const line of decision.block.lines) {
        known.set(line.number, { role, anchor: piece.anchor, block: decision.block });
      }
    }
  }
  const regions: {
    lines: [number, number];
    role: RegionRole;
    anchor: number | null;
    block: unknown;
  }[] = [];
  for (const line of source.lines) {
    if (isBlank(line)) continue;
    const { role, anchor, block } = known.get(line.number) ?? {
      role: 'noise',
      anchor: null,
      block: line,
    };
    const last = regions.at(-1);
    if (last !== undefined && last.block === block && last.lines[1] === line.number - 1)
      last.lines[1] = line.number;
    else regions.push({ lines: [line.number, line.number], role, anchor, block });
  }
  return regions.map(({ lines, role, anchor }, index) => {
    const next = regions[index + 1];
    return {
      lines,
      role,
      anchor:
        anchor ??
        headedBy(source, regions, index) ??
        ownerOfNoise(source, index, lines, regions[index - 1] ?? null, next ?? null),
    };
  });
}

/** 第6版(国际) / 专栏: over a piece, as text archives head it, go with that piece. */
function headedBy(
  source: SourcePage,
  regions: readonly { readonly lines: readonly [number, number]; readonly anchor: number | null }[],
  index: number,
): number | null {
  const isHead = (at: number): boolean =>
    isArchiveHead(source.lines[(regions[at]?.lines[0] ?? 0) - 1]?.text ?? '');
  const below = regions[index + 1]?.anchor ?? null;
  if (isHead(index)) {
    // The only head of a page, at its top, is the page's own.
    if (below !== null) return index > 0 ? below : null;
    return regions[index + 2]?.anchor ?? null;
  }
  return isHead(index - 1) ? below : null;
}

/** (上接第一版) and what else stands right over a piece in mid-page goes with that piece. */
function ownerOfNoise(
  source: SourcePage,
  index: number,
  lines: readonly [number, number],
  previous: { anchor: number | null } | null,
  next: { lines: readonly [number, number]; anchor: number | null } | null,
): number | null {
  const text = source.lines[lines[0] - 1]?.text ?? '';
  // (下转第四版) is the last line of its piece.
  if (/^\s*[(\uff08]?下转/u.test(text)) return previous?.anchor ?? null;
  if (next === null) return null;
  // 版式设计:张丹峰 under one piece of several; at the foot of the page it speaks of the page.
  if (/^\s*版式设计/u.test(text)) return previous?.anchor ?? null;
  if (/^\s*[(\uff08]?(?:上接|紧接)/u.test(text)) return next.anchor;
  return index > 2 && next.lines[0] === lines[1] + 1 ? next.anchor : null;
}

/** A piece and the roles that its lines turned out to have. */
type Assembled = {
  readonly piece: DraftPiece;
  readonly roles: readonly { readonly decision: Decision; readonly role: RegionRole }[];
  readonly doubts: readonly JoinDoubt[];
};

/** Makes a piece of the decisions that belong together. */
function assemble(
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
