import type { Occurrence } from './occurrence.ts';
import type { ScannedText } from './scan-text.ts';
import { provinces, regions, wordAt, wordTable } from './words.ts';

/** 郑州市场 is a market of 郑州: 市 belongs to the next word. */
const swallowing = wordTable('市场 市民们 市井 市面');

const regionTails = wordTable('自治区 壮族自治区 回族自治区 维吾尔自治区');

/**
 * Provinces and cities that are printed in full, by their closed lists: 河南省, 安阳市. Cities of
 * county level (林州市) are not listed and are left out.
 */
export function findCities(scans: readonly ScannedText[]): Occurrence[] {
  return scans.flatMap((scan, index) => {
    const out: Occurrence[] = [];
    for (const { from, to, kind } of shortNames(scan)) {
      const tail = tailOf(scan.text, from, to);
      if (tail === 0) continue;
      const name = scan.text.slice(from, to + tail);
      out.push({ kind, name, text: index, from, to: to + tail });
    }
    return out;
  });
}

/** Their short forms where a unit follows at once, 安阳|北关区; 河南|昱洁物业 is too bare to count. */
export function findShortCities(
  scans: readonly ScannedText[],
  units: readonly Occurrence[],
): Occurrence[] {
  const begins = new Set(units.map(({ text, from }) => text * 0x1000000 + from));
  return scans.flatMap((scan, index) => {
    const out: Occurrence[] = [];
    for (const { from, to, kind } of shortNames(scan)) {
      if (!begins.has(index * 0x1000000 + to)) continue;
      const short = scan.text.slice(from, to);
      const name = kind === 'city' ? `${short}市` : regions.words.has(short) ? short : `${short}省`;
      const why = `后面紧接其辖区的地名，是${name}的简称`;
      out.push({ kind, name, text: index, from, to, variant: { kind: 'short', why } });
    }
    return out;
  });
}

type ShortName = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'province' | 'city';
};

function* shortNames({ text, cityFrom }: ScannedText): Generator<ShortName> {
  for (let from = 0; from < text.length; from++) {
    const length = cityFrom[from] ?? 0;
    if (length === 0) continue;
    const to = from + length;
    const isProvince = wordAt(provinces, text, from) === length || wordAt(regions, text, from) > 0;
    yield { from, to, kind: isProvince ? 'province' : 'city' };
    from = to - 1;
  }
}

/** Length of 市, 省, 自治区 behind a short name; 0: none stands there. */
function tailOf(text: string, from: number, to: number): number {
  if (text.charAt(to) === '市') return wordAt(swallowing, text, to) > 0 ? 0 : 1;
  if (wordAt(provinces, text, from) === to - from) {
    return text.charAt(to) === '省' && text.charAt(to + 1) !== '委' ? 1 : 0;
  }
  return wordAt(regions, text, from) === to - from ? wordAt(regionTails, text, to) : 0;
}
