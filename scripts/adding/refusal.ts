/** Why a file is not added, and what it is called in reports. */
export const refusalReasons = {
  'not-found': '没有这个文件',
  'no-file': '不是文件',
  ending: '不是 .txt',
  unreadable: '读不了',
  'too-large': '太大',
  empty: '没有字',
  encoding: '认不出编码，或者不是文字',
  'same-bytes': '已经有了，一个字节也不差',
  'same-text': '已经有了，文字相同',
  'name-unsafe': '文件名不能作网址',
  'name-taken': '文件名已被占用',
  'not-written': '写不进去',
} as const;
export type RefusalReason = keyof typeof refusalReasons;

/** A file that is not added: why, what was found, what to do about it. */
export type Refusal = {
  /** As it was given, or below the folder that was. */
  readonly file: string;
  readonly reason: RefusalReason;
  /** What was found, one phrase; may be empty. */
  readonly found: string;
  /** What to do, one sentence. */
  readonly mend: string;
};
