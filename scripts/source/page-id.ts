import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

/** File systems have room for 255 bytes: an id, a line, what tells files of the site apart. */
const plainName = /^[0-9a-z][0-9a-z_-]{0,119}$/iu;

/** Names that Windows keeps for devices, whatever their ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * The ASCII, URL-safe id of a page. A name that already is one stays as it is
 * (`000_dd514e408ba6e15e`), unless it is too long to have more put behind it; any other is romanised and given a few hexadecimal digits of its
 * own hash, so that 一版 and 壹版 do not meet: `安阳日报 第3版` → `an-yang-ri-bao-di-3-ban-…`.
 *
 * @param stem - file name without folder and ending
 */
export function pageIdOf(stem: string): string {
  if (plainName.test(stem) && !deviceName.test(stem)) return stem;
  const roman = pinyin(stem.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  })
    .join('-')
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  const hash = createHash('sha256').update(stem).digest('hex').slice(0, 8);
  return roman === '' ? `page-${hash}` : `${roman}-${hash}`;
}
