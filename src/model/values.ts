import { z } from 'zod';

/**
 * Ids are ASCII, URL-safe and file-name-safe on every system: they become file names in
 * `content/` and addresses in `dist/`.
 */
export const idSchema = z
  .string()
  .regex(/^[0-9a-zA-Z][0-9a-zA-Z_-]*$/, 'an id is ASCII letters, digits, _ and -')
  .describe('ASCII, URL-safe, stable identifier');

/**
 * The id of anything that stands at one place of one page: the page's id and the first
 * source line it is anchored to. A piece is anchored to the first line of its headline (or
 * of its text where it has none), so that a better guess about its kicker or series does
 * not change its address.
 *
 * @param page - id of the page
 * @param line - source line, 1-based
 * @returns for example `000_dd514e408ba6e15e-5`
 */
export function idAtLine(page: string, line: number): string {
  return `${page}-${line}`;
}

/** A source line number, 1-based, counting every line of the file, blank ones included. */
export const lineNumberSchema = z.int().positive().describe('source line, 1-based');

/** `[first, last]`, both 1-based and inclusive. */
export const lineRangeSchema = z
  .tuple([lineNumberSchema, lineNumberSchema])
  .refine(([first, last]) => first <= last, 'the first line of a range stands before its last')
  .describe('[first, last] source lines, 1-based, inclusive');

/** Ranges in reading order, which is not always the order on the page. */
export const lineRangesSchema = z.array(lineRangeSchema).min(1);

export type LineRange = z.infer<typeof lineRangeSchema>;

/**
 * What was read off the page is `certain`; what was concluded from context is `inferred`.
 * The two never mix: every value that can be either says which it is and what it rests on.
 */
export const certaintySchema = z.enum(['certain', 'inferred']);
export type Certainty = z.infer<typeof certaintySchema>;

/** Words on the page that a value rests on. */
export const evidenceSchema = z.strictObject({
  line: lineNumberSchema
    .nullable()
    .describe('source line; null: not on the page, the editor knows it'),
  text: z.string().min(1).describe('the words as printed'),
  shows: z.string().min(1).describe('what these words settle, for example "year"'),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A calendar day. */
export const daySchema = z.iso.date().describe('YYYY-MM-DD');

/** What a line of newsprint is. Every non-blank source line has exactly one of these. */
export const regionRoles = [
  'series',
  'section',
  'kicker',
  'headline',
  'deck',
  'byline',
  'paragraph',
  'crosshead',
  'caption',
  'credit',
  'noise',
] as const;

export const regionRoleSchema = z.enum(regionRoles);
export type RegionRole = z.infer<typeof regionRoleSchema>;

/** 体裁. */
export const pieceKinds = ['article', 'brief', 'commentary', 'photo'] as const;
export const pieceKindSchema = z
  .enum(pieceKinds)
  .describe(
    'article 通讯; brief 消息 (opens with 本报讯 or another dateline); commentary 点评, 评论, 编者按; photo 图片新闻 (a captioned photograph that stands alone)',
  );
export type PieceKind = z.infer<typeof pieceKindSchema>;

/** What a named person or organisation did for a piece or a photograph. */
export const bylineRoles = [
  'reporter',
  'correspondent',
  'photographer',
  'contributor',
  'editor',
  'compiler',
  'illustrator',
  'source',
] as const;
export const bylineRoleSchema = z
  .enum(bylineRoles)
  .describe(
    'reporter 记者, 实习生 too; correspondent 通讯员; photographer 摄; contributor a bare signature; editor 责任编辑, 编辑; compiler 整理; illustrator 制图, 绘; source 供图, 供稿',
  );
export type BylineRole = z.infer<typeof bylineRoleSchema>;

export const placeKinds = [
  'province',
  'city',
  'district',
  'subdistrict',
  'town',
  'community',
  'village',
  'road',
  'compound',
  'venue',
] as const;
export const placeKindSchema = z
  .enum(placeKinds)
  .describe(
    'province 省; city 市; district 区, 县; subdistrict 街道; town 镇, 乡; community 社区; village 村; road 路, 街, 巷; compound 小区, 院; venue a named building, park or institution one can go to',
  );
export type PlaceKind = z.infer<typeof placeKindSchema>;
