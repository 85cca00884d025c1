import { correctionFileSchema, correctionSchema } from '../../src/model/index.ts';
import { partFrom, withoutQuotation, type Part } from './part.ts';

const listBegins = /^((?:> ?)*)corrections:[ \u00A0]*$/u;
const headKey = new RegExp(`^(?:${Object.keys(correctionFileSchema.shape).join('|')}):`, 'u');
const ownKey = new RegExp(
  `^[\\s>-]*(?:${Object.keys(correctionSchema.shape).join('|')})[\\s\\u00A0]*:`,
  'u',
);

/**
 * The correction file in a letter, as the site puts it into a mail: with the mail's head and a
 * greeting before it perhaps, and a signature after it.
 *
 * @returns null where there is none, or where what would be left out may be part of a file that is
 *   malformed: it is better told than passed over
 */
export function fileIn(lines: readonly string[]): Part | null {
  const list = lines.findIndex((line) => listBegins.test(line));
  const [, quotation] = listBegins.exec(lines[list] ?? '') ?? [];
  if (quotation === undefined) return null;
  const own = (index: number) => withoutQuotation(lines[index] ?? '', quotation);
  let from = list;
  while (from > 0 && headKey.test(own(from - 1))) from--;
  let to = list + 1;
  while (to < lines.length && isOfList(own(to))) to++;
  const around = [...lines.slice(0, from), ...lines.slice(to)];
  if (around.some((line) => ownKey.test(line) || listBegins.test(line))) return null;
  return partFrom(lines.slice(from, to), from, quotation);
}

/** Blank, indented or an item; `--` is how a signature begins. */
function isOfList(line: string): boolean {
  return /^(?:[\s\u00A0]|-(?!-)|$)/u.test(line);
}
