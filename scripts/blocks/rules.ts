import type { Rule } from './rule.ts';
import { agencySignature } from './rules/agency-signature.ts';
import { boxTitle } from './rules/box-title.ts';
import { bylineLine } from './rules/byline-line.ts';
import { captionWords } from './rules/caption-words.ts';
import { closingNames } from './rules/closing-names.ts';
import { columnOverTitle } from './rules/column-over-title.ts';
import { contentsList } from './rules/contents-list.ts';
import { creditBelow } from './rules/credit-below.ts';
import { crossheadAlone } from './rules/crosshead-alone.ts';
import { crossheadForm } from './rules/crosshead-form.ts';
import { cutParagraph } from './rules/cut-paragraph.ts';
import { deckForm } from './rules/deck-form.ts';
import { displayShape } from './rules/display-shape.ts';
import { furnitureLine } from './rules/furniture.ts';
import { footOfText } from './rules/foot-of-text.ts';
import { gapAround } from './rules/gap-around.ts';
import { headedPhotograph } from './rules/headed-photograph.ts';
import { indents } from './rules/indents.ts';
import { leadIn } from './rules/lead-in.ts';
import { kickerForm } from './rules/kicker-form.ts';
import { dialogue } from './rules/dialogue.ts';
import { columnLabel } from './rules/column-label.ts';
import { newsLead } from './rules/news-lead.ts';
import { labelApart } from './rules/label-apart.ts';
import { labelInCut } from './rules/label-in-cut.ts';
import { markedOpening } from './rules/marked-opening.ts';
import { proseShape } from './rules/prose-shape.ts';
import { sectionLabel } from './rules/section-label.ts';
import { seriesBanner } from './rules/series-banner.ts';
import { unreadableLine } from './rules/unreadable-line.ts';
import { verseAndRows } from './rules/verse-and-rows.ts';
import { numberedCaptions } from './rules/numbered-captions.ts';
import { continuedFrom } from './rules/continued-from.ts';
import { noticeSignature } from './rules/notice-signature.ts';
import { titlePair } from './rules/title-pair.ts';
import { wrapTraces } from './rules/wrap-traces.ts';

/**
 * All evidence about a single block. Votes add up, so the order says nothing about strength;
 * it runs from what a line looks like to what stands around it, which is how one reads them
 * in an explanation.
 */
export const blockRules: readonly Rule[] = [
  proseShape,
  displayShape,
  unreadableLine,
  cutParagraph,
  wrapTraces,
  markedOpening,
  leadIn,
  bylineLine,
  agencySignature,
  noticeSignature,
  footOfText,
  closingNames,
  captionWords,
  numberedCaptions,
  creditBelow,
  headedPhotograph,
  labelInCut,
  labelApart,
  kickerForm,
  deckForm,
  titlePair,
  columnLabel,
  newsLead,
  dialogue,
  sectionLabel,
  columnOverTitle,
  seriesBanner,
  crossheadForm,
  crossheadAlone,
  boxTitle,
  verseAndRows,
  continuedFrom,
  gapAround,
  indents,
  furnitureLine,
  contentsList,
];
