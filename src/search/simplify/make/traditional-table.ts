import { Converter } from 'opencc-js/t2cn';
import { simplifiedCharacters } from '../gb2312.ts';
import type { TraditionalTable } from '../simplify.ts';

/** The block of Han characters that traditional text is written in. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

/**
 * The characters that simplified text does not have, and what OpenCC makes of each; those of which
 * it makes nothing that simplified text has are left out. 2,560 characters, 11 KB gzipped.
 */
export function simplifiedOf(): TraditionalTable {
  const convert = Converter({ from: 't', to: 'cn' });
  const simplified = simplifiedCharacters();
  let from = '';
  let to = '';
  for (let code = FIRST; code <= LAST; code += 1) {
    const character = String.fromCodePoint(code);
    if (simplified.has(character)) continue;
    const converted = convert(character);
    if (!simplified.has(converted)) continue;
    from += character;
    to += converted;
  }
  return { from, to };
}
