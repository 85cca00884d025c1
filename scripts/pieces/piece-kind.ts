import type { PieceKind } from '../../src/model/index.ts';
import type { SettledPart } from './settle-parts.ts';

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
