import { linesInChinese } from '../../archive/line-labels.ts';
import { site } from '../../site/site.ts';
import type { Citable } from './citable.ts';

/** Where the text was read: the archive, and the lines of its source. */
export function sourceNote({ source, lines }: Citable): string {
  return `据“${site.title}”整理本，识别稿${source}${linesInChinese(lines)}。`;
}
