import type { PageText, Sighting } from './page-texts.ts';
import { cities, municipalities, provinces, regions } from './provinces-and-cities.ts';
import { wordAt, wordTable } from './words/word-table.ts';

/** 郑州市场 is a market of 郑州, 安阳市民 its people: 市 belongs to the next word. */
const swallowing = wordTable('市场 市民们 市井 市面');

/** What makes a short form a place: 河南昱洁物业, 安阳北关区, 北京7月3日电. */
const behindShortForm = wordTable('日报 晚报');

/**
 * Provinces and cities by their closed lists: 河南省, 安阳市, and their short forms where a unit
 * follows at once (安阳|北关区). Cities of county level (林州市) are not listed and are left out.
 */
export function sightCities(texts: readonly PageText[], units: readonly Sighting[]): Sighting[] {
  const beginnings = new Set(units.map((unit) => `${unit.text}:${unit.from}`));
  const out: Sighting[] = [];
  texts.forEach(({ text }, index) => {
    for (let from = 0; from < text.length; from++) {
      const province = wordAt(provinces, text, from) || wordAt(regions, text, from);
      const length = province || wordAt(cities, text, from);
      if (length === 0) continue;
      const short = text.slice(from, from + length);
      const to = from + length;
      const kind = province > 0 ? 'province' : 'city';
      const head = tailOf(text, to, short, province > 0);
      const full = head === '' ? fullNameOf(short, province > 0) : short + head;
      if (head !== '' && !(head === '市' && wordAt(swallowing, text, to) > 0)) {
        out.push({ kind, name: full, text: index, from, to: to + head.length });
      } else if (beginnings.has(`${index}:${to}`) && wordAt(behindShortForm, text, to) === 0) {
        out.push({ kind, name: full, text: index, from, to });
      }
      from = to - 1;
    }
  });
  return out;
}

function tailOf(text: string, at: number, short: string, province: boolean): string {
  if (!province) return text.startsWith('市', at) ? '市' : '';
  for (const tail of regionTails)
    if (text.startsWith(tail, at) && regions.words.has(short)) return tail;
  return text.startsWith('省', at) && !text.startsWith('省委', at + 1) ? '省' : '';
}

const regionTails = ['自治区', '壮族自治区', '回族自治区', '维吾尔自治区'] as const;

function fullNameOf(short: string, province: boolean): string {
  if (!province || municipalities.words.has(short)) return `${short}市`;
  if (regions.words.has(short)) return short;
  return `${short}省`;
}
