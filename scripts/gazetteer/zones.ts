import type { Division } from './division.ts';
import type { Divisions } from './divisions.ts';

/**
 * Zones that are governed as districts are, with the short forms in daily use and the endings
 * that the list has for them (names of the zones: 中国开发区审核公告目录, 2018).
 */
const zones: readonly (readonly [short: RegExp, listed: RegExp])[] = [
  [/(?:城乡一体化)?示范区$/u, /示范区$/u],
  [/高新(?:技术)?(?:产业)?(?:开发)?区$/u, /高新(?:技术)?(?:产业)?(?:开发)?区$/u],
  [/经(?:济)?(?:技术)?开(?:发)?区$/u, /经济(?:技术)?开发区$/u],
  [/开发区$/u, /开发区$/u],
  [/产业集聚区$/u, /产业集聚区$/u],
  [/航空港区$|空港区$/u, /空港.*区$/u],
  [/新区$/u, /新区$/u],
];

/**
 * The districts that a zone's short name may stand for: 示范区 for every listed …示范区,
 * 安阳高新区 for 安阳高新技术产业开发区. What stands before the zone's word must be in the listed
 * name too: 中原高新区 is in no list.
 */
export function zonesNamed(name: string, divisions: Divisions): Division[] {
  const zone = zones.find(([short]) => short.test(name));
  if (zone === undefined) return [];
  const [short, listed] = zone;
  const before = name.replace(short, '').replace(/市$/u, '');
  return divisions.districts.filter(
    (it) => listed.test(it.name) && it.name.replace(listed, '').includes(before),
  );
}
