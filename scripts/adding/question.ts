import type { EditorsRecord, RegionRole } from '../../src/model/index.ts';

/** The keys of an editor's record. */
export type RecordKey = keyof EditorsRecord;

/** What is asked, and what it is called in reports. The first are asked first. */
export const questionKinds = {
  paper: '报名和版次',
  district: '哪个区',
  'printing-day': '出版日期',
  belongs: '属于哪一篇',
  role: '这一行是什么',
  wording: '疑误读、脱字',
  listing: '与区划名录不合的地名',
  ends: '句子断没断',
  title: '标题怎么分',
  section: '属不属于栏目',
  'news-day': '新闻是哪一天',
  where: '地名的隶属',
  venue: '是不是场所',
  'no-place': '是不是地名',
  joins: '换栏处接得对不对',
  'settled-where': '推定的隶属',
} as const;
export type QuestionKind = keyof typeof questionKinds;

/** How much depends on an answer, 0 to 100: what the reader would see wrong comes first. */
export const weights: Readonly<Record<QuestionKind, number>> = {
  paper: 100,
  district: 99,
  'printing-day': 98,
  belongs: 95,
  role: 90,
  wording: 85,
  listing: 80,
  ends: 75,
  title: 70,
  section: 60,
  'news-day': 58,
  where: 55,
  venue: 50,
  'no-place': 35,
  joins: 45,
  'settled-where': 40,
};

/** A value of an entry as it is written into a record. */
export type EntryValue = string | number | boolean | null | { readonly [key: string]: EntryValue };

/** One way to answer: an entry of the record, ready to be put in. */
export type Answer = {
  readonly key: RecordKey;
  readonly value: EntryValue;
  /** When to choose it; null where the entry says so itself. */
  readonly when: string | null;
};

/** Something that the page leaves open and an editor is asked. */
export type Question = {
  readonly kind: QuestionKind;
  /** The line that it is about, 1-based; null: the whole page. */
  readonly line: number | null;
  /** One or two sentences in the editors' language. */
  readonly ask: string;
  /** At least one. */
  readonly answers: readonly Answer[];
  /** 0 to 100. */
  readonly weight: number;
};

/** A question of the usual weight of its kind. */
export function question(
  kind: QuestionKind,
  line: number | null,
  ask: string,
  answers: readonly Answer[],
  weight: number = weights[kind],
): Question {
  return { kind, line, ask, answers, weight };
}

/** One way to answer. */
export function answer(key: RecordKey, value: EntryValue, when: string | null = null): Answer {
  return { key, value, when };
}

/** What editors call the roles of lines; an entry has the English word. */
export const roleNames: Readonly<Record<RegionRole, string>> = {
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
  noise: '与文章无关',
};
