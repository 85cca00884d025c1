import { isHan } from '../../source/characters.ts';
import type { Occurrence } from './occurrence.ts';
import type { ScannedText } from './scan-text.ts';
import { startOfName } from './start-of-name.ts';
import { unitRule, type UnitRule } from './units.ts';
import { firmParticles, neverInNames, wordAt, wordBefore, wordTable } from './words.ts';

/** Houses that have a name by the place they serve: 光耀路社区|党群服务中心. */
const ofPlaces = wordTable(
  '党群服务中心 政务服务中心 便民服务中心 行政服务中心 卫生服务中心 卫生服务站 卫生院 文化服务中心 文化活动中心 文化中心 养老服务中心 日间照料中心 新时代文明实践中心 新时代文明实践所 新时代文明实践站 文化广场 文化大院 文化馆 图书馆 博物馆 体育馆 体育中心 人民医院 中医院 妇幼保健院 医院 实验小学 实验中学 小学 中学 高中 幼儿园 学院 纪念馆 公园 广场 火车站 汽车站 会展中心 展览馆 城市书房 农贸市场 法院 检察院',
);

/** Houses that have names of their own: 内黄红色沙区革命|纪念馆. */
const ofTheirOwn = wordTable(
  '纪念馆 博物馆 图书馆 美术馆 文化馆 科技馆 展览馆 大厦 会展中心 烈士陵园 故居',
);

const generic = wordTable(
  '中心 文化 健身 休闲 主题 口袋 街心 社区 小区 儿童 儿童活动 红色 城市 人民 法治 党建 定点 三甲 各 附近 专科 综合 乡镇 农村 爱国主义教育 活动 湿地 森林 体育 高校 老年 职业 民办 公办 重点 实验 中心城 市民 国家 省级 市级 现代农业 农业 工业 医药 生态 五星级 星级 大型 商业 商务 区 市 县 镇 乡 村 街道 党员 干部 互联网 定点帮扶 购物 本 该 全 新时代 田径 大型田径',
);
const praised = wordTable('现代 智慧 示范 一流 五星级 大型 新时代');

/** 公园|北街, 幼儿园|园长, 汽车站|小区: the house's name is part of something else. */
const swallowing = wordTable(
  '路 街 北街 南街 东街 西街 街道 社区 小区 村 生 长 园长 院长 校长 馆长 教育 里 内 家属院 式',
);

/** Bodies that a house's name may hold: 农村|党支部|书记|学院. */
const bodies = wordTable(
  '党支部 支部 书记 农村 城市 综合 中心 妇女 儿童 青年 老年 干部 党员 志愿者 退役军人 工人',
);

const own = (head: string): UnitRule =>
  unitRule({
    kind: 'venue',
    head,
    length: [2, 2, 8, 10],
    common: generic,
    praise: praised,
    swallowedBy: swallowing,
    likely: wordTable('、 , 。 ( ) , ( ) 位于 是'),
    unlikely: wordTable('建设 管理'),
    needs: 6,
  });

const rules = new Map([...ofTheirOwn.words].map((head) => [head, own(head)]));

/** Most characters of a page end no house's name. */
const lastCharacters = new Uint8Array(0x10000);
for (const word of [...ofPlaces.words, ...ofTheirOwn.words]) {
  lastCharacters[word.charCodeAt(word.length - 1)] = 1;
}

/** Named buildings and grounds that one can go to; with care: what is not clearly a name is left out. */
export function findVenues(
  scans: readonly ScannedText[],
  units: readonly Occurrence[],
): Occurrence[] {
  const unitsIn = Map.groupBy(units, ({ text }) => text);
  return scans.flatMap((scan, index) => {
    const { text } = scan;
    let beginnings: Map<number, Occurrence> | null = null;
    const out: Occurrence[] = [];
    for (let to = 3; to <= text.length; to++) {
      if (lastCharacters[text.charCodeAt(to - 1)] !== 1) continue;
      if (wordAt(swallowing, text, to) > 0) continue;
      beginnings ??= new Map((unitsIn.get(index) ?? []).map((unit) => [unit.to, unit]));
      const from = startInPlace(scan, to, beginnings) ?? startOfItsOwn(scan, to);
      if (from !== null) {
        out.push({ kind: 'venue', name: text.slice(from, to), text: index, from, to });
      }
    }
    return out;
  });
}

/** 光耀路社区|党群服务中心, 濮阳市|农村党支部书记|学院: the nearest place before it, nothing between that ends a name. */
function startInPlace(
  { text, gluedFrom }: ScannedText,
  to: number,
  unitEnding: ReadonlyMap<number, Occurrence>,
): number | null {
  const length = wordBefore(ofPlaces, text, to);
  if (length === 0) return null;
  for (let at = to - length; at >= Math.max(0, to - length - 8); at--) {
    const unit = unitEnding.get(at);
    if (unit !== undefined) return unit.from;
    if (!isHan(text.charCodeAt(at - 1))) return null;
    if (neverInNames.hasAt(text, at - 1) || firmParticles.hasAt(text, at - 1)) return null;
    const word = gluedFrom[at - 1] ?? 0;
    if (word > 0 && !bodies.words.has(text.slice(at - 1, at - 1 + word))) return null;
  }
  return null;
}

function startOfItsOwn(scan: ScannedText, to: number): number | null {
  const length = wordBefore(ofTheirOwn, scan.text, to);
  const rule = rules.get(scan.text.slice(to - length, to));
  return rule === undefined
    ? null
    : startOfName(scan, to, rule, {
        ends: noEnds(scan.text),
        needed: rule.needs,
        known: 0,
        last: null,
      });
}

let emptyEnds = new Uint8Array(0x1000);

function noEnds(text: string): Uint8Array {
  if (emptyEnds.length <= text.length) emptyEnds = new Uint8Array(text.length + 1);
  return emptyEnds;
}
