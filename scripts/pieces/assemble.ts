import type { Decision } from '../blocks/decide.ts';
import { roleOfPart, type Part } from '../blocks/part.ts';
import type { PieceKind, RegionRole } from '../../src/model/index.ts';
import type { Passage } from '../page/passage.ts';
import { partCaption } from './caption.ts';
import type { DraftBlock, DraftCaption, DraftPiece } from './draft.ts';
import type { Group } from './group.ts';
import {
  joinParagraphs,
  type BodyItem,
  type JoinDoubt,
  type JoinRulings,
} from './join-paragraphs.ts';
import { bareCrosshead, bareDeck, bareKicker, bareSection, leadOf, partLabel } from './title.ts';
import { withSingleBlanks, withoutWrapBlanks } from './wrap-blanks.ts';

/** A piece and the roles that its lines turned out to have. */
export type Assembled = {
  readonly piece: DraftPiece;
  readonly roles: readonly { readonly decision: Decision; readonly role: RegionRole }[];
  readonly doubts: readonly JoinDoubt[];
};

/** Makes a piece of the decisions that belong together. */
export function assemble(
  group: Group,
  rulings: JoinRulings,
  habit: (before: string) => string | null,
): Assembled {
  const parts = settledTitles(describedPhotograph(group.decisions));
  const captions: { passage: Passage; credits: Passage[] }[] = [];
  const items: BodyItem[] = [];
  const bylines: Passage[] = [];
  const titles = new Map<Part, Passage[]>();
  let lastPhoto: number | null = null;
  for (const { decision, part } of parts) {
    switch (part) {
      case 'series':
      case 'section':
      case 'kicker':
      case 'headline':
      case 'deck':
      case 'box':
        titles.set(part, [...(titles.get(part) ?? []), display(decision)]);
        break;
      case 'byline':
      case 'signature':
        bylines.push(display(decision));
        break;
      case 'caption':
      case 'photo': {
        const { text, credit } = partCaption(running(decision));
        const open = lastPhoto === null ? undefined : captions[lastPhoto];
        if (open !== undefined && part === 'photo' && open.credits.length === 0) {
          open.passage = [...open.passage, ...text];
          if (credit !== null) open.credits.push(credit);
        } else {
          captions.push({ passage: text, credits: credit === null ? [] : [credit] });
          lastPhoto = captions.length - 1;
          items.push({ type: 'caption', caption: lastPhoto });
        }
        break;
      }
      case 'credit': {
        const passage = display(decision);
        const uncredited = captions.filter((it) => it.credits.length === 0);
        if (uncredited.length === 0) bylines.push(passage);
        // 本版图片由…摄 speaks for every photograph; a plain credit for the one above it.
        const credited =
          /^本|均/u.test(decision.view.text) && uncredited.length > 1
            ? uncredited
            : uncredited.slice(-1);
        for (const it of credited) it.credits.push(passage);
        break;
      }
      case 'crosshead':
        items.push({ type: 'crosshead', passage: bareCrosshead(display(decision)) });
        break;
      case 'opening':
      case 'item':
      case 'paragraph':
      case 'closing':
        items.push({ type: 'paragraph', passage: running(decision) });
        break;
      case 'noise':
        break;
    }
  }
  const joined = joinParagraphs(items, rulings, habit);
  const titled = titleOf(titles, parts);
  const body = place(joined.items, captions);
  const cutCaptions = group.decisions
    .filter(
      (it) =>
        it.part === 'photo' &&
        !it.view.endsSentence &&
        it.view.trailing === null &&
        it.view.width > 40,
    )
    .map((it) => it.block.lines.at(-1)?.number ?? 0);
  const piece: DraftPiece = {
    anchor: anchorOf(parts),
    kind: titled.column
      ? 'commentary'
      : kindOf(
          group,
          parts.map((it) => it.part),
        ),
    series: firstOf(titles.get('series')),
    section: mapped(titled.section ?? firstOf(titles.get('section')), bareSection),
    kicker: mapped(joinLines(titles.get('kicker')), bareKicker),
    headline: titled.headline,
    deck: (titles.get('deck') ?? []).map(bareDeck),
    bylines,
    ...body,
    attachedTo: null,
    truncated: [...joined.truncated, ...cutCaptions].toSorted((a, b) => a - b),
  };
  return {
    piece,
    roles: parts.map(({ decision, part }) => ({ decision, role: roleOfPart[part] })),
    doubts: joined.doubts,
  };
}

/**
 * A headed text that ends in a photographer's credit is a photograph with a caption and a
 * text: 开展“慢病管理日”活动 / 7月15日下午,市二院医生王廷宾… / … / 本报记者 邱爽 摄.
 */
function describedPhotograph(decisions: readonly Decision[]): { decision: Decision; part: Part }[] {
  const own = decisions.map((decision) => ({ decision, part: decision.part }));
  const signed = decisions.some((it) =>
    ['byline', 'signature', 'closing', 'opening', 'caption', 'photo'].includes(it.part),
  );
  if (signed || decisions.at(-1)?.part !== 'credit') return own;
  const first = own.findIndex((it) => it.part === 'paragraph');
  return own.map((it, index) => (index === first ? { ...it, part: 'caption' } : it));
}

/**
 * Headline, and the label that stands with it: 记者手记 over a headline of its own, (人民论坛)
 * behind it, or the bracket that leads in a brief: 【市档案馆征集老校徽】 市档案馆即日起….
 */
function titleOf(
  titles: ReadonlyMap<Part, readonly Passage[]>,
  parts: readonly { decision: Decision; part: Part }[],
): { headline: readonly Passage[]; section: Passage | null; column: boolean } {
  const headline = titles.get('headline') ?? [];
  const box = titles.get('box') ?? [];
  if (box.length > 0) return { headline: box, section: null, column: false };
  const last = headline.at(-1);
  if (last !== undefined) {
    const { title, label } = partLabel(last);
    return { headline: [...headline.slice(0, -1), title], section: label, column: label !== null };
  }
  const item = parts.find((it) => it.part === 'item')?.decision;
  const lead = item === undefined ? null : leadOf(running(item));
  return { headline: lead === null ? [] : [lead], section: null, column: false };
}

/** Labels that are all the title an announcement has. */
const announcement =
  /^(?:公告|通告|启事|声明|公示|通知|招聘|讣告|更正|致歉|遗失声明|寻人启事|招标公告)$/u;

/**
 * What a label is depends on what else the piece has: 记者手记 over a headline of its own is a
 * section, and 启事 over nothing but text is the headline.
 */
function settledTitles(
  parts: { decision: Decision; part: Part }[],
): { decision: Decision; part: Part }[] {
  const has = (part: Part): boolean => parts.some((it) => it.part === part);
  return parts.map((it) => {
    if (it.part === 'box' && has('headline')) return { ...it, part: 'section' };
    const label = it.decision.view.text.replace(/[^\p{Script=Han}]/gu, '');
    const bare = !has('headline') && !has('kicker') && announcement.test(label);
    return it.part === 'section' && bare ? { ...it, part: 'headline' } : it;
  });
}

const opinion = /评论|点评|短评|时评|锐评|微评|论坛|社论|编者按|编后|手记|杂谈|札记/u;

function kindOf(group: Group, parts: readonly Part[]): PieceKind {
  const titles = group.decisions.filter((it) =>
    ['headline', 'box', 'section', 'series'].includes(it.part),
  );
  const signed = group.decisions.filter((it) => it.part === 'byline');
  if (titles.some((it) => opinion.test(it.view.text))) return 'commentary';
  if (signed.some((it) => it.view.text.includes('评论员'))) return 'commentary';
  const prose = parts.filter(
    (part) => part === 'paragraph' || part === 'opening' || part === 'item' || part === 'closing',
  );
  const shown = parts.some((part) => part === 'photo');
  const described =
    parts.at(-1) === 'credit' && parts.includes('caption') && !parts.includes('byline');
  if (shown || described || (prose.length === 0 && parts.includes('caption'))) return 'photo';
  const retold = group.decisions.some(
    (it) => it.part === 'signature' && /^\(\s*据/u.test(it.view.text),
  );
  return parts.includes('opening') || parts.includes('item') || retold ? 'brief' : 'article';
}

function anchorOf(parts: readonly { decision: Decision; part: Part }[]): number {
  const first = (wanted: readonly Part[]): number | undefined =>
    parts.find((it) => wanted.includes(it.part))?.decision.block.lines[0].number;
  return (
    first(['headline', 'box']) ??
    first(['opening', 'item', 'paragraph', 'closing', 'caption', 'photo', 'crosshead']) ??
    parts[0]?.decision.block.lines[0].number ??
    0
  );
}

/** Numbers the blocks and hangs every caption behind the block it stands after. */
function place(
  items: readonly BodyItem[],
  captions: readonly { passage: Passage; credits: readonly Passage[] }[],
): { blocks: DraftBlock[]; captions: DraftCaption[] } {
  const blocks: DraftBlock[] = [];
  const placed: DraftCaption[] = [];
  for (const item of items) {
    if (item.type === 'caption') {
      const caption = captions[item.caption];
      if (caption !== undefined) placed.push({ ...caption, after: blocks.length });
    } else {
      blocks.push(item);
    }
  }
  return { blocks, captions: placed };
}

function running(decision: Decision): Passage {
  return decision.block.lines.flatMap((line) => withoutWrapBlanks(line));
}

function display(decision: Decision): Passage {
  return decision.block.lines.flatMap((line) => withSingleBlanks(line));
}

function firstOf(passages: readonly Passage[] | undefined): Passage | null {
  return joinLines(passages?.slice(0, 1));
}

/** Several printed lines as one, a blank between. */
function joinLines(passages: readonly Passage[] | undefined): Passage | null {
  if (passages === undefined || passages.length === 0) return null;
  return passages.flatMap((passage, index) => {
    const [first] = passage;
    if (index === 0 || first === undefined) return passage;
    return [{ line: first.line, column: first.column, text: ' ' }, ...passage];
  });
}

function mapped(passage: Passage | null, change: (passage: Passage) => Passage): Passage | null {
  return passage === null ? null : change(passage);
}
