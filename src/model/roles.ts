import { z } from 'zod';

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
