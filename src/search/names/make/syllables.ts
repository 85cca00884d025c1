import { pinyin } from 'pinyin-pro';
import { toneless } from '../../../archive/by-pinyin.ts';

/** First and last row of the 3,755 common characters in GB 2312, level 1. */
const rows = { first: 0xb0, last: 0xd7 };
const cells = { first: 0xa1, last: 0xfe };

/**
 * @returns the common characters by their usual syllable, without tones, the syllables in
 * alphabetical order
 */
export function commonCharactersBySyllable(): Record<string, string> {
  const decoder = new TextDecoder('gb18030');
  const groups = new Map<string, string>();
  for (let row = rows.first; row <= rows.last; row += 1) {
    for (let cell = cells.first; cell <= cells.last; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      const syllable = toneless(pinyin(character));
      groups.set(syllable, (groups.get(syllable) ?? '') + character);
    }
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
