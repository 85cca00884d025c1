/** The days between which a printing day lies; null where that side is open. */
export interface DayBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/**
 * Reads the EDTF forms that a page's date uses: a day, a month, a year, or an interval of two
 * of them, of which one may be open (`..` or nothing).
 *
 * @param edtf - for example `2023-01-07/..`
 */
export function boundsOf(edtf: string): DayBounds {
  const [from = '', to = from] = edtf.split('/');
  const known = (part: string): string | null => (/^\d{4}/.test(part) ? part : null);
  return { earliest: known(from), latest: known(to) };
}

/**
 * A day, a month or a year in Chinese.
 *
 * @param date - `2023-01-07`, `2023-01` or `2023`
 * @returns `2023年1月7日`, `2023年1月`, `2023年`
 */
export function dayInChinese(date: string): string {
  const [year = '', month, day] = date.split('-');
  const parts = [`${year}年`];
  if (month) parts.push(`${Number(month)}月`);
  if (day) parts.push(`${Number.parseInt(day, 10)}日`);
  return parts.join('');
}

/**
 * A printing day in Chinese, with what is open about it.
 *
 * @param edtf - for example `2023-01-07/..`
 * @returns for example `2023年1月7日或稍后`
 */
export function edtfInChinese(edtf: string): string {
  const { earliest, latest } = boundsOf(edtf);
  if (earliest && latest) {
    if (earliest === latest) return dayInChinese(earliest);
    return `${dayInChinese(earliest)}至${dayInChinese(latest)}`;
  }
  if (earliest) return `${dayInChinese(earliest)}或稍后`;
  if (latest) return `不晚于${dayInChinese(latest)}`;
  return edtf;
}
