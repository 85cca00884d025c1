/** The parts of a piece that are searched. */
export const fields = ['kicker', 'headline', 'deck', 'byline', 'body', 'caption'] as const;
export type Field = (typeof fields)[number];

/** The segments of each part: a line of the title block, a name, a block of the body, a caption. */
export type Texts = Readonly<Record<Field, readonly string[]>>;
