import { widthOf } from '../blocks/shape.ts';
import type { Unit } from './made-pages.ts';
import { pick, type Fraction } from './random.ts';

/** A printed line of a unit. */
export type SetLine = {
  readonly text: string;
  readonly gap: number;
  readonly indented: boolean;
  /** It goes on with the line above. */
  readonly goesOn: boolean;
  /** Index of its unit. */
  readonly unit: number;
};

/** Sets the units of a page in lines of a column, as OCR programs that read line by line give them. */
export function setInLines(units: readonly Unit[], random: Fraction): SetLine[] {
  const column = 11 + Math.floor(random() * 9) + (random() < 0.2 ? Math.floor(random() * 12) : 0);
  const indents = random() < 0.4;
  const gaps = pick(random, ['none', 'none', 'between', 'extra', 'all'] as const);
  const titleWidth = random() < 0.5 ? column : 14 + Math.floor(random() * 16);
  const stumbles = random() < 0.25 ? 0.004 : 0;
  const falseGaps = random() < 0.25 ? 0.04 : 0;
  const hangs = random() < 0.5;
  return units.flatMap((unit, index) => {
    const prose = unit.role === 'paragraph' || unit.role === 'caption';
    const text = prose
      ? unit.text.replace(/(?<=[\p{Script=Han},。]) (?=\p{Script=Han})/gu, '')
      : unit.text;
    const width = prose
      ? column
      : unit.role === 'byline' || unit.role === 'credit'
        ? Math.max(column, 16)
        : unit.role === 'noise'
          ? 60
          : titleWidth;
    const rows = linesOf(text, width, prose && hangs ? 2 : 0, stumbles, random);
    const starts = unit.starts || unit.role === 'section';
    const gap =
      index === 0 || gaps === 'none'
        ? 0
        : gaps === 'all'
          ? 1
          : gaps === 'between'
            ? starts
              ? 1
              : 0
            : starts
              ? 2
              : 1;
    return rows.map((row, at) => ({
      text: row,
      gap: at === 0 ? gap : random() < falseGaps ? 1 : 0,
      indented: indents && prose && at === 0,
      goesOn: at > 0,
      unit: index,
    }));
  });
}

function linesOf(
  text: string,
  width: number,
  indent: number,
  stumbles: number,
  random: Fraction,
): string[] {
  const rows: string[] = [];
  let row = '';
  let filled = indent;
  for (const character of text) {
    const wide = widthOf(character);
    if (filled + wide > width && !/[,。、;:!?)”》]/u.test(character)) {
      rows.push(row);
      row = '';
      filled = 0;
    }
    row += character;
    filled += wide;
    if (stumbles > 0 && row.length > 3 && random() < stumbles) {
      rows.push(row);
      row = '';
      filled = 0;
    }
  }
  if (row.trim() !== '') rows.push(row);
  return rows.map((it) => it.trim()).filter((it) => it !== '');
}
