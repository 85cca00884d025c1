import type { PageText, Sighting } from './page-texts.ts';
import { startOfName } from './start-of-name.ts';
import type { UnitRule } from './units/unit-rule.ts';
import { gluedWords } from './words/glued-words.ts';
import { neverInNames, particlesBeforeNames, particlesInsideNames } from './words/particles.ts';
import { wordAt, wordBefore, wordTable } from './words/word-table.ts';

/** Houses that have a name by the place they serve: 光耀路社区|党群服务中心. */
const ofPlaces = wordTable(
  '党群服务中心 政务服务中心 便民服务中心 行政服务中心 卫生服务中心 卫生服务站 卫生院 文化服务中心 文化活动中心 文化中心 养老服务中心 日间照料中心 新时代文明实践中心 新时代文明实践所 新时代文明实践站 文化广场 文化大院 文化馆 图书馆 博物馆 体育馆 体育中心 人民医院 中医院 妇幼保健院 医院 实验小学 实验中学 小学 中学 高中 幼儿园 学院 纪念馆 公园 广场 火车站 汽车站 会展中心 展览馆 城市书房 农贸市场 法院 检察院',
);

/** Houses that have names of their own: 内黄红色沙区革命|纪念馆. */
const ofTheirOwn = wordTable(
  '纪念馆 博物馆 图书馆 美术馆 文化馆 体育馆 体育场 科技馆 展览馆 公园 广场 医院 大学 学院 中学 小学 幼儿园 大厦 酒店 面粉厂 产业园 科技园 会展中心 购物中心 烈士陵园 故居',
);

const generic = wordTable(
  '中心 文化 健身 休闲 主题 口袋 街心 社区 小区 儿童 儿童活动 红色 城市 人民 法治 党建 定点 三甲 各 附近 专科 综合 乡镇 农村 爱国主义教育 革命 活动 湿地 森林 体育 高校 老年 职业 民办 公办 重点 实验 中心城 市民 国家 省级 市级 现代农业 农业 工业 医药 生态 五星级 星级 大型 商业 商务 写字 区 市 县 镇 乡 村 街道 党员 干部 互联网 定点帮扶 购物 本 该 全',
);

const own = (head: string): UnitRule => ({
  kind: 'venue',
  head,
  length: [2, 2, 8, 10],
  refused: generic,
  doubtful: generic,
  swallowedBy: wordTable('路 街道 社区 小区 村 生 长 教育 里 内'),
  likelyBefore: wordTable('、 , 。 ( ) ( ) , 位于 是'),
  unlikelyBefore: wordTable('建设 管理'),
  needs: 5,
  takesWords: false,
});

const rules = new Map([...ofTheirOwn.words].map((head) => [head, own(head)]));

/** Named buildings and grounds that one can go to; with care: what is not clearly a name is left out. */
export function sightVenues(texts: readonly PageText[], units: readonly Sighting[]): Sighting[] {
  const unitsIn = Map.groupBy(units, (unit) => unit.text);
  return texts.flatMap(({ text }, index) => {
    const here = unitsIn.get(index) ?? [];
    const out: Sighting[] = [];
    for (let to = 3; to <= text.length; to++) {
      const from = startOfVenue(text, to, here);
      if (from !== null)
        out.push({ kind: 'venue', name: text.slice(from, to), text: index, from, to });
    }
    return out;
  });
}

function startOfVenue(text: string, to: number, units: readonly Sighting[]): number | null {
  const placed = wordBefore(ofPlaces, text, to);
  const named = wordBefore(ofTheirOwn, text, to);
  if (placed === 0 && named === 0) return null;
  const unit = units.findLast((one) => one.to <= to - placed && one.to >= to - placed - 8);
  if (placed > 0 && unit !== undefined && isClean(text, unit.to, to - placed)) return unit.from;
  if (named === 0) return null;
  const rule = rules.get(text.slice(to - named, to));
  if (rule === undefined) return null;
  return (
    startOfName(text, to - named, rule, {
      endingAt: () => null,
      isKnown: () => false,
    })?.from ?? null
  );
}

/** 濮阳市|农村党支部书记|学院: nothing between the place and the house that ends a name. */
function isClean(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (!/[一-鿿]/u.test(char) || neverInNames.has(char)) return false;
    if (particlesBeforeNames.has(char) && !particlesInsideNames.has(char)) return false;
    const word = wordAt(gluedWords, text, at);
    if (word > 0 && word + at <= to && !/支部|中心|综合|农村|城市/u.test(text.slice(at, at + word)))
      return false;
  }
  return true;
}
