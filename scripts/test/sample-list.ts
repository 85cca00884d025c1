import { type Division, type Divisions, divisionsOf } from '../gazetteer/divisions.ts';
import type { NamedPlace } from '../gazetteer/resolve-places.ts';

/** An invented list for tests: two provinces, three cities, and what the tests need below them. */
const rows: Readonly<Record<string, string>> = {
  '11': '京海市',
  '1101': '市辖区',
  '110101': '东城区',
  '71': '南河省',
  '7101': '安州市',
  '710101': '北门区',
  '710101001': '灯塔街道',
  '710101001001': '光辉路社区居委会',
  '710101001002': '新市民街社区居委会',
  '710101001003': '轻机南社区居委会',
  '710101002': '洹北街道',
  '710101002001': '花南巷社区居委会',
  '710101002002': '盘庚东社区居委会',
  '710101002003': '盘庚西社区居委会',
  '710101003': '彰北街道',
  '710101003001': '朝阳社区居委会',
  '710101003201': '六寺村民委员会',
  '710101004': '曙光街道',
  '710101004001': '朝阳社区居委会',
  '710101004002': '文博社区居委会',
  '710101100': '柏庄镇',
  '710101100201': '花村店村民委员会',
  '710101100202': '沙高村村民委员会',
  '710101100003': '西街关社区居民委员会',
  '710102': '鼓楼区',
  '710102001': '解放路街道',
  '7102': '平水市',
  '710201': '鼓楼区',
  '710201001': '解放路街道',
  '710201002': '滨江街道',
  '710271': '平水市城乡一体化示范区',
  '710271001': '湖滨路街道',
  '710271001001': '湖光社区',
  '72': '北岭省',
  '7201': '安北市',
  '720171': '安北城乡一体化示范区',
  '720171001': '解放路街道',
};

const list: Division[] = Object.entries(rows).map(([code, name]) => ({ code, name }));

const all = new Set(list.filter(({ code }) => code.length === 6).map(({ code }) => code));

/** @param complete - districts that are there in full; all, if it is not said */
export function sampleDivisions(complete: ReadonlySet<string> = all): Divisions {
  const there = list.filter(({ code }) => code.length <= 6 || complete.has(code.slice(0, 6)));
  return divisionsOf(there, complete, '2023-06-30');
}

/** The whole invented list, as the package would give it. */
export const sampleRows: readonly Division[] = list;

/** A place for tests, under its own name as id. */
export function namedPlace(
  name: string,
  kind: NamedPlace['kind'],
  over: Partial<NamedPlace> = {},
): NamedPlace {
  return { id: name, name, kind, parent: null, district: null, pages: ['p'], ...over };
}
