import type { RegionRole } from '../../src/model/index.ts';

/**
 * The parts that a block can play on a page. Finer than the roles of the archive, because
 * what may follow differs: a paragraph that opens with 本报讯 never follows a crosshead.
 */
export const parts = [
  'series',
  'section',
  'kicker',
  'headline',
  'deck',
  'byline',
  /** Headline of a box inside or beside a piece: 点评, 记者手记, 链接. */
  'box',
  /** First paragraph, with 本报讯 or another marker. */
  'opening',
  'paragraph',
  /** A brief without a headline of its own, led in by a mark or a bracket: 【…】, ●…. */
  'item',
  /** Last paragraph, with the signature at its end: …了温暖。(李优良) */
  'closing',
  'crosshead',
  /** Caption of a photograph inside a piece. */
  'caption',
  /** Caption of a photograph that stands alone. */
  'photo',
  'credit',
  /** Byline under the text. */
  'signature',
  /** Who else stands behind a piece, under its text: (作者为某大学教授), (据新华社北京1月5日电). */
  'remark',
  /** Page furniture: page number, date, editors, telephone numbers, contents. */
  'noise',
] as const;

export type Part = (typeof parts)[number];

/** Short lines over or between texts. */
export const displayParts = [
  'series',
  'section',
  'kicker',
  'headline',
  'deck',
  'crosshead',
  'box',
] as const;

/** Running text. */
export const proseParts = ['opening', 'item', 'paragraph', 'closing', 'caption', 'photo'] as const;

/** What the archive calls each part. */
export const roleOfPart: Readonly<Record<Part, RegionRole>> = {
  series: 'series',
  section: 'section',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  box: 'headline',
  opening: 'paragraph',
  paragraph: 'paragraph',
  item: 'paragraph',
  closing: 'paragraph',
  crosshead: 'crosshead',
  caption: 'caption',
  photo: 'caption',
  credit: 'credit',
  signature: 'byline',
  remark: 'byline',
  noise: 'noise',
};
