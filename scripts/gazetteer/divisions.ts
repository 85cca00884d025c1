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

/** What the archive knows of the national list: all districts, and some of them in full. */
export type Divisions = {
  /** The day on which the list stood so; null where there is no list. */
  readonly asOf: string | null;
  readonly get: (code: string) => Division | undefined;
  /** Divisions of a level that a page may print so. */
  readonly named: (form: string, level: keyof typeof levels) => readonly Division[];
  /** All districts, in the order of their codes. */
  readonly districts: readonly Division[];
  /** The divisions right below one, in the order of their codes. */
  readonly below: (code: string) => readonly Division[];
  /** Where a division lies, widest first, without itself and without rows that only fill a level. */
  readonly around: (code: string) => readonly Division[];
  /** Whether the streets, towns, communities and villages of a district are known. */
  readonly isComplete: (district: string) => boolean;
};

/**
 * @param rows - provinces, cities and districts, and whatever is known below them
 * @param complete - codes of the districts that are there in full
 */
export function divisionsOf(
  rows: Iterable<Division>,
  complete: ReadonlySet<string>,
  asOf: string | null,
): Divisions {
  const byCode = new Map<string, Division>();
  for (const row of rows) byCode.set(row.code, row);
  const sorted = [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const byForm = new Map<string, Division[]>();
  const byParent = new Map<string, Division[]>();
  for (const row of sorted) {
    for (const form of printedForms(row)) {
      const key = `${String(row.code.length)} ${form}`;
      const known = byForm.get(key);
      if (known === undefined) byForm.set(key, [row]);
      else known.push(row);
    }
    const parent = parentCode(row.code);
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [row]);
    else siblings.push(row);
  }
  return {
    asOf,
    get: (code) => byCode.get(code),
    named: (form, level) => byForm.get(`${String(levels[level])} ${form}`) ?? [],
    districts: sorted.filter(({ code }) => code.length === levels.district),
    below: (code) => byParent.get(code) ?? [],
    around: (code) => {
      const chain: Division[] = [];
      for (let up = parentCode(code); up !== ''; up = parentCode(up)) {
        const division = byCode.get(up);
        if (division !== undefined && !isFiller(division)) chain.unshift(division);
      }
      return chain;
    },
    isComplete: (district) => complete.has(district),
  };
}

/** An archive without any list: every place is attested only. */
export const noDivisions: Divisions = divisionsOf([], new Set(), null);

/** 410503 of 410503004; empty for a province. */
function parentCode(code: string): string {
  const lengths = Object.values(levels).filter((it) => it < code.length);
  return code.slice(0, lengths.at(-1) ?? 0);
}
