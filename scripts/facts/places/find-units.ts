import { matchesIn } from '../../source/characters.ts';
import type { Ends } from './evidence.ts';
import { type Occurrence, sizeOf } from './occurrence.ts';
import type { ScannedText } from './scan-text.ts';
import { startOfName } from './start-of-name.ts';
import {
  firmParticles,
  gluedWords,
  looseParticles,
  wordAt,
  wordBefore,
  wordTable,
} from './words.ts';

/**
 * Every name that ends in the word of its kind: …社区, …街道, …路. Read twice: the first reading
 * takes the names that stand clear (,星光社区党支部), the second knows them where a word is glued
 * in front that no list holds (扮演|星光社区). The first is lenient by a point: a name on weaker
 * evidence stays if it stands twice.
 * @param larger names found before, behind which others may begin: 示范区|湖滨路街道
 */
export function findUnits(
  scans: readonly ScannedText[],
  larger: readonly Occurrence[],
): Occurrence[] {
  const largerIn = Map.groupBy(larger, ({ text }) => text);
  const longest = scans.reduce((most, { text }) => Math.max(most, text.length), 0);
  // Written anew for every text.
  const ends: Ends = new Uint8Array(longest + 1);
  const read = (known: KnownNames, leniency: number): Occurrence[] =>
    scans.flatMap((scan, index) =>
      unitsOf(scan, index, largerIn.get(index) ?? [], known, leniency, ends),
    );
  return read(knownNames(read(noKnownNames, 1)), 0);
}

function unitsOf(
  scan: ScannedText,
  index: number,
  larger: readonly Occurrence[],
  known: KnownNames,
  leniency: number,
  ends: Ends,
): Occurrence[] {
  if (scan.heads.length === 0) return [];
  const { text } = scan;
  const found: Occurrence[] = [];
  ends.fill(0, 0, text.length + 1);
  for (const { to, kind } of larger) ends[to] = sizeOf[kind] + 1;
  for (const { rule, to } of scan.heads) {
    if (ends[to] !== 0) continue;
    const from = startOfName(scan, to, rule, {
      ends,
      needed: rule.needs - leniency,
      known: known.endingAt(text, index, to),
      last: found.at(-1) ?? null,
    });
    if (from === null) continue;
    // 花村|店村: what began as one name was the beginning of a longer one.
    for (let last = found.at(-1); last !== undefined && last.from >= from; last = found.at(-1)) {
      ends[last.to] = 0;
      found.pop();
    }
    const kind = isOfficeOfStreet(text, from, to, ends) ? 'subdistrict' : rule.kind;
    found.push({ kind, name: text.slice(from, to), text: index, from, to });
    ends[to] = sizeOf[kind] + 1;
  }
  return found;
}

/** 南开区|学府街|学湖里社区: in some cities the streets' offices are called 街, not 街道. */
function isOfficeOfStreet(text: string, from: number, to: number, ends: Ends): boolean {
  if (text.charAt(to - 1) !== '街' || ends[from] !== sizeOf.district + 1) return false;
  return /^[一-鿿]{2,4}社区/u.test(text.slice(to, to + 6));
}

/** The names that a first reading of the page found, asked by where they would end. */
type KnownNames = {
  /** Length of the longest known name that ends at `to`, found elsewhere than right there; 0: none. */
  readonly endingAt: (text: string, index: number, to: number) => number;
};

const noKnownNames: KnownNames = { endingAt: () => 0 };

function knownNames(first: readonly Occurrence[]): KnownNames {
  const count = new Map<string, number>();
  const byTail = new Map<string, string[]>();
  const here = new Map<number, Map<number, string>>();
  for (const { name, text, to } of first) {
    const times = (count.get(name) ?? 0) + 1;
    count.set(name, times);
    if (times === 1) {
      const tail = name.slice(-3);
      byTail.set(tail, [...(byTail.get(tail) ?? []), name]);
    }
    const places = here.get(text) ?? new Map<number, string>();
    here.set(text, places.set(to, name));
  }
  return {
    endingAt: (text, index, to) => {
      const own = here.get(index)?.get(to);
      let longest = 0;
      for (const name of byTail.get(text.slice(Math.max(0, to - 3), to)) ?? []) {
        if (name.length <= longest || !text.endsWith(name, to)) continue;
        if (name !== own || (count.get(name) ?? 0) > 1) longest = name.length;
      }
      return longest;
    },
  };
}

/** Zones that are governed as a district is, longest first. */
const zones =
  /(?:城乡一体化示范区|一体化示范区|高新技术产业开发区|经济技术开发区|航空港区|经济开发区|产业集聚区|先进制造业开发区|示范区|高新区|经开区|开发区|新区)/gu;

/** Offices that only a district has: 示范区|党工委, 高新区|管委会, 示范区|教体局. */
const offices = wordTable(
  '党工委 工委 管委会 党委 纪工委 财政局 教体局 教育局 民政局 住建局 税务局 税务分局 公安分局 公安局 城管局 卫健局 市场监管局 市场监管分局 食药监分局 环保分局 组织部 宣传部 社会事业局 社会事业局 经济发展局 招商局 自然资源局 文旅局 发改局 农办 残联 团工委 总工会 妇联 检察院 法院 机关',
);

/** Qualities and deeds that make a common noun of it: 国家级|示范区, 建设|示范区. */
const modifiers = wordTable(
  '国家级 省级 市级 国家 省 市 级 创建 打造 建设 争创 建成 治理 生态 文明 创新 综合 农业 工业 产业 合作 先行 融合 核心 共同富裕 高质量发展 保护 绿色 改革 现代化 一流 个 的',
);

/** 曙光新区一居民楼 is a compound (units/compounds.ts). */
const dwellings = wordTable('一居民楼 居民楼 小区 家属楼 社区 业主 物业 居民');

/**
 * 示范区, 高新区, 开发区, 新区 that act as a district: 示范区|党工委, 示范区|湖滨路街道,
 * 中原高新区|六寺村. Found once acting, the same words count wherever the page prints them bare.
 */
export function findActingDistricts(scans: readonly ScannedText[]): Occurrence[] {
  const seen: { occurrence: Occurrence; acts: boolean }[] = [];
  scans.forEach(({ text }, index) => {
    if (!text.includes('区')) return;
    for (const match of matchesIn(text, zones)) {
      const zoneFrom = match.index;
      const to = zoneFrom + match[0].length;
      const from = startOfZone(text, zoneFrom);
      if (from === null || wordAt(dwellings, text, to) > 0) continue;
      const name = text.slice(from, to);
      const acts = wordAt(offices, text, to) > 0 || opensUnit(text, to);
      seen.push({ occurrence: { kind: 'district', name, text: index, from, to }, acts });
    }
  });
  const acting = new Set(seen.filter(({ acts }) => acts).map(({ occurrence }) => occurrence.name));
  return seen
    .filter(({ occurrence }) => acting.has(occurrence.name))
    .map(({ occurrence }) => occurrence);
}

/** 湖滨路街道 behind 示范区, 六寺村 behind 中原高新区: at most five characters up to a lower unit's head. */
function opensUnit(text: string, at: number): boolean {
  return /^[一-鿿]{2,5}?(?:街道|社区|村(?!民)|镇|乡)/u.test(text.slice(at, at + 7));
}

/** 中原|高新区 after a comma, 安阳|高新区; null: a common noun. */
function startOfZone(text: string, zoneFrom: number): number | null {
  if (wordBefore(modifiers, text, zoneFrom) > 0) return null;
  for (let from = zoneFrom; from >= Math.max(0, zoneFrom - 3); from--) {
    const clear =
      from === 0 ||
      !/[一-鿿0-9]/u.test(text.charAt(from - 1)) ||
      wordBefore(gluedWords, text, from) > 0 ||
      firmParticles.hasAt(text, from - 1) ||
      looseParticles.hasAt(text, from - 1);
    if (clear && zoneFrom - from !== 1) return from;
  }
  return null;
}
