import type { BylineRole, PieceKind, Place, RegionRole } from '../model/index.ts';

/** The trade's words for what the model names in English. */

export const pieceKindTerm: Record<PieceKind, string> = {
  article: '通讯',
  brief: '消息',
  commentary: '评论',
  photo: '图片新闻',
};

export const bylineRoleTerm: Record<BylineRole, string> = {
  reporter: '记者',
  correspondent: '通讯员',
  photographer: '摄影',
  contributor: '供稿',
  editor: '编辑',
  compiler: '整理',
  illustrator: '制图',
  source: '供图',
};

export const placeKindTerm: Record<Place['kind'], string> = {
  province: '省',
  city: '市',
  district: '区县',
  subdistrict: '街道',
  town: '乡镇',
  community: '社区',
  village: '村',
  road: '路街巷',
  compound: '小区院落',
  venue: '场所',
};

/** @param year - `2023`; null for what nobody can date */
export function yearTerm(year: string | null): string {
  return year === null ? '日期未详' : `${year}年`;
}

/** Kinds of places that the national list of divisions has. */
export const listedKinds: ReadonlySet<Place['kind']> = new Set([
  'province',
  'city',
  'district',
  'subdistrict',
  'town',
  'community',
  'village',
]);

export const regionRoleTerm: Record<RegionRole, string> = {
  series: '栏题',
  section: '栏目',
  kicker: '肩题',
  headline: '主题',
  deck: '副题',
  byline: '署名',
  paragraph: '正文',
  crosshead: '小标题',
  caption: '图注',
  credit: '图片署名',
  noise: '杂字',
};

/** What the build script doubts, by the id of its rule; an unknown rule says it itself. */
export const doubtTerm: Partial<Record<string, string>> = {
  'role-close': '这一行是标题还是正文，拿不准',
  'resumed-piece': '是否接着前面被隔断的一篇',
  'sentence-stops': '这一段似乎没有说完',
  'join-uncertain': '与下文是否应接成一段',
  'join-overlap': '分栏处的字似乎读了两遍',
  'quotes-unbalanced': '引号或括号不成对',
  'name-look-alike': '与同版另一个名字相近',
  'place-near-miss': '区划名录里没有这个地名，有相近的',
  'place-ambiguous': '区划名录里有几处同名，不知是哪一处',
  'place-elsewhere': '区划名录里这个地名属别处',
  'word-look-alike': '不成词，疑是形近字误识',
  'word-doubled': '一个字似乎读了两遍',
  'text-repeated': '这几个字似乎读了两遍',
  'clause-fragment': '句读前后不成句，疑有脱误',
  'habit-broken': '与本版别处的写法不同',
};

export const variantKindTerm: Record<Place['variants'][number]['kind'], string> = {
  short: '简称',
  misreading: '误识',
  spelling: '异写',
};
