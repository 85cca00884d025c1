/** The parts of a piece that are searched, in the order in which a result shows them. */
export const fields = [
  'series',
  'section',
  'kicker',
  'headline',
  'deck',
  'byline',
  'body',
  'caption',
  'margin',
] as const;
export type Field = (typeof fields)[number];

/** The segments of each part: a line of the title block, a name, a block of the body, a caption. */
export type Texts = Readonly<Record<Field, readonly string[]>>;
