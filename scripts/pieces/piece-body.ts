import type { PieceKind } from '../../src/model/index.ts';
import type { Decision } from '../blocks/decide.ts';
import { findTrailingCredit } from '../names/trailing-names.ts';
import { foldWidth } from '../source/characters.ts';
import { type Passage, sliceOf, type Stretch, textOf } from '../source/passage.ts';
import type { DraftBlock, DraftCaption } from './draft.ts';
import type { BodyItem } from './join-paragraphs.ts';
import { bareCrosshead } from './piece-title.ts';
import type { SettledPart } from './resume.ts';
import { withoutWrapBlanks, withSingleBlanks } from './wrap-blanks.ts';

/** The words of a block of running text, the blanks of the column's line ends taken out. */
export function running(decision: Decision): Passage {
  return decision.block.lines.flatMap(withoutWrapBlanks);
}

/** The words of a title or byline, as printed but for repeated blanks. */
export function display(decision: Decision): Passage {
  return decision.block.lines.flatMap(withSingleBlanks);
}

type OpenCaption = { readonly passage: Stretch[]; readonly credits: Passage[] };

/** What stands under a piece's title, before the halves of its paragraphs are joined. */
type LooseBody = {
  readonly items: readonly BodyItem[];
  readonly captions: readonly OpenCaption[];
  /** Bylines over the text and signatures under it, in order. */
  readonly bylines: readonly Passage[];
};

/** Parts a piece's blocks into running text, captions with their credits, and bylines. */
export function looseBody(parts: readonly SettledPart[]): LooseBody {
  const captions: OpenCaption[] = [];
  const items: BodyItem[] = [];
  const bylines: Passage[] = [];
  for (const { decision, part } of parts) {
    switch (part) {
      case 'byline':
      case 'signature':
      case 'remark':
        bylines.push(display(decision));
        break;
      case 'caption':
      case 'photo':
        if (addCaption(captions, running(decision), part === 'photo')) {
          items.push({ type: 'caption', caption: captions.length - 1 });
        }
        break;
      case 'credit':
        if (!addCredit(captions, display(decision), decision.view.text)) {
          bylines.push(display(decision));
        }
        break;
      case 'crosshead':
        items.push({ type: 'crosshead', passage: bareCrosshead(display(decision)) });
        break;
      case 'opening':
      case 'item':
      case 'paragraph':
      case 'closing':
        items.push({
          type: 'paragraph',
          passage: running(decision),
          fillsUp: decision.view.fillsUp,
        });
        break;
      default:
        // Titles are read elsewhere, and furniture belongs to no piece.
        break;
    }
  }
  return { items, captions, bylines };
}

/**
 * Adds a caption, or the second half of one that the column cut.
 * @returns whether it is another photograph
 */
function addCaption(captions: OpenCaption[], passage: Passage, alone: boolean): boolean {
  const { text, credit } = partCaption(passage);
  const open = captions.at(-1);
  if (alone && open?.credits.length === 0) {
    for (const stretch of text) open.passage.push(stretch);
    if (credit !== null) open.credits.push(credit);
    return false;
  }
  captions.push({ passage: [...text], credits: credit === null ? [] : [credit] });
  return true;
}

/**
 * Gives a credit line to its photograph: the one above, or with 本版图片由…摄 all that have none.
 * @returns whether there is a photograph without a credit
 */
function addCredit(captions: readonly OpenCaption[], credit: Passage, text: string): boolean {
  const last = captions.findLast((it) => it.credits.length === 0);
  if (last === undefined) return false;
  const all = /^\(?本[版栏组报]|均/u.test(text);
  const uncredited = all ? captions.filter((it) => it.credits.length === 0) : [last];
  for (const it of uncredited) it.credits.push(credit);
  return true;
}

/** Numbers the blocks and hangs every caption behind the block it stands after. */
export function placeCaptions(
  items: readonly BodyItem[],
  captions: readonly OpenCaption[],
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

/** A caption parted into what it says and who took the photograph. */
type PartedCaption = { readonly text: Passage; readonly credit: Passage | null };

/**
 * Parts the credit from a caption that ends with it, and leaves out the arrow that points at
 * the photograph: `→为庆祝…的决心。(本报记者 周俊英 摄)`. An arrow that is all of it stays.
 */
export function partCaption(passage: Passage): PartedCaption {
  const folded = foldWidth(textOf(passage));
  const names = findTrailingCredit(folded);
  const end = names?.credit === true ? names.at : folded.length;
  const arrows = /^\s*[→←↑↓▲▼△▽◀▶◄►⇧⇩↗↖↘↙]+\s*/u.exec(folded)?.[0].length ?? 0;
  const pointer = arrows < end ? arrows : 0;
  return {
    text: sliceOf(passage, pointer, end),
    credit: names?.credit === true ? sliceOf(passage, end) : null,
  };
}

/** Words in a title or label that announce an opinion. */
const opinion = /评论|点评|短评|时评|锐评|微评|论坛|社论|编者按|编后|手记|杂谈|札记/u;

/** 体裁, by what a piece is made of. */
export function kindOf(settled: readonly SettledPart[]): PieceKind {
  const parts = settled.map((it) => it.part);
  const titles = settled.filter((it) => ['headline', 'box', 'section', 'series'].includes(it.part));
  const signed = settled.filter((it) => it.part === 'byline');
  if (titles.some((it) => opinion.test(it.decision.view.text))) return 'commentary';
  if (signed.some((it) => it.decision.view.text.includes('评论员'))) return 'commentary';
  const prose = parts.filter(
    (part) => part === 'paragraph' || part === 'opening' || part === 'item' || part === 'closing',
  );
  const shown = parts.some((part) => part === 'photo');
  const described =
    parts.at(-1) === 'credit' &&
    parts.includes('caption') &&
    !parts.includes('byline') &&
    // 本报珠海9月25日电… / 旅客通过口岸。 / 陈怀钊摄: news with a photograph.
    !parts.includes('opening');
  if (shown || described || (prose.length === 0 && parts.includes('caption'))) return 'photo';
  const retold = settled.some(
    (it) => it.part === 'signature' && /^\(\s*据/u.test(it.decision.view.text),
  );
  return parts.includes('opening') || parts.includes('item') || retold ? 'brief' : 'article';
}
