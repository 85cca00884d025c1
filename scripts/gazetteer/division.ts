/**
 * One row of the statistics bureau's list of divisions (统计用区划代码). Its code says where it
 * lies: 41 河南省, 4105 安阳市, 410503 北关区, 410503004 灯塔路街道, 410503004003 轻机南社区居委会.
 */
export type Division = {
  readonly code: string;
  /** As the list writes it. */
  readonly name: string;
};

/** How many digits of a code stand for a level, widest first. */
export const levels = { province: 2, city: 4, district: 6, town: 9, grassroots: 12 } as const;

/** Rows that only fill a level and that nobody would name: 市辖区 between 北京市 and 东城区. */
export function isFiller({ code, name }: Division): boolean {
  return code.length === levels.city && /^(?:市辖区|县|.*直辖县级行政区划)$/u.test(name);
}

/** 社区居委会, 村民委员会: the committee that the list names in place of the place. */
const committee = /(?:居民委员会|居民委会|居委会|村民委员会|村民委会|村委会)$/u;

/**
 * The name that people write for a division: 轻机南社区 for 轻机南社区居委会, 六寺村 for
 * 六寺村民委员会, 沙高村 for 沙高村村民委员会.
 */
export function plainName({ code, name }: Division): string {
  if (code.length === levels.town) return name.replace(/街道办事处$/u, '街道');
  if (code.length !== levels.grassroots) return name;
  const bare = name.replace(committee, '');
  if (bare === name || bare === '' || /(?:社区|村|嘎查)$/u.test(bare)) return bare || name;
  return bare + (/村[^村]*$/u.test(name.slice(bare.length)) ? '村' : '社区');
}

/** Every form under which a page may print a division in full. */
export function printedForms(division: Division): string[] {
  const plain = plainName(division);
  const forms = new Set([division.name, plain]);
  switch (division.code.length) {
    case levels.province:
      // 内蒙古 for 内蒙古自治区; the pages' 河南省 is the full name already.
      forms.add(plain.replace(/(?:壮族|回族|维吾尔)?自治区$|省$|特别行政区$/u, ''));
      break;
    case levels.town:
      // In some cities the streets' offices are called 街: 学府街 for 学府街道.
      if (plain.endsWith('街道')) forms.add(plain.slice(0, -1));
      break;
    case levels.grassroots:
      if (plain.endsWith('村') && division.name.includes('居')) forms.add(`${plain}社区`);
      break;
  }
  return [...forms];
}

/** A name without the word of its kind: 轻机南 of 轻机南社区, 灯塔路 of 灯塔路街道. */
export function stemOf(name: string): string {
  return name.replace(/(?:社区|街道|村|镇|乡)$/u, '');
}
