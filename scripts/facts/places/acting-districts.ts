import { matchesIn } from '../../source/matches.ts';
import type { Sighting } from './page-texts.ts';
import type { Reading } from './reading.ts';
import { gluedWords } from './words/glued-words.ts';
import { firmParticles, looseParticles } from './words/particles.ts';
import { wordAt, wordBefore, wordTable } from './words/word-table.ts';

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
export function sightActingDistricts(readings: readonly Reading[]): Sighting[] {
  const seen: { sighting: Sighting; acts: boolean }[] = [];
  readings.forEach(({ text }, index) => {
    if (!text.includes('区')) return;
    for (const match of matchesIn(text, zones)) {
      const zoneFrom = match.index;
      const to = zoneFrom + match[0].length;
      const from = startOfZone(text, zoneFrom);
      if (from === null || wordAt(dwellings, text, to) > 0) continue;
      const name = text.slice(from, to);
      const acts = wordAt(offices, text, to) > 0 || opensUnit(text, to);
      seen.push({ sighting: { kind: 'district', name, text: index, from, to }, acts });
    }
  });
  const acting = new Set(seen.filter(({ acts }) => acts).map(({ sighting }) => sighting.name));
  return seen.filter(({ sighting }) => acting.has(sighting.name)).map(({ sighting }) => sighting);
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
