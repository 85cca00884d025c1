import type { Passage, Stretch } from '../source/passage.ts';
import { display, running } from './block-passage.ts';
import { partCaption } from './caption.ts';
import type { DraftBlock, DraftCaption } from './draft.ts';
import type { BodyItem } from './join-paragraphs.ts';
import type { SettledPart } from './settle-parts.ts';
import { bareCrosshead } from './title.ts';

type OpenCaption = { readonly passage: Stretch[]; readonly credits: Passage[] };

/** What stands under a piece's title, before the halves of its paragraphs are joined. */
export type LooseBody = {
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
