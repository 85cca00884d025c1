import type { Anatomy } from './anatomy.ts';
import type { Perturbation } from './perturbation.ts';
import type { Random } from '../random.ts';
import { cutRun, runOf } from './run-of-text.ts';
import { blankLine, isBlankLine, type Sheet, type SheetLine } from './sheet.ts';

/** Paragraphs that the end of a column cuts apart, elsewhere than on the original page. */
export const columns: readonly Perturbation[] = [
  {
    id: 'paragraphs cut apart',
    exact: false,
    change: (sheet, anatomy, random) => {
      const lines = sheet.flatMap((line, index) => {
        const whole = standsAlone(sheet, index, anatomy);
        return whole && random.chance(0.35) ? cutApart([line], random) : [line];
      });
      return lines.length > sheet.length ? lines : null;
    },
  },
  {
    id: 'column breaks moved',
    exact: false,
    change: (sheet, anatomy, random) => {
      let moved = false;
      const lines: SheetLine[] = [];
      for (let at = 0; at < sheet.length; at++) {
        const line = sheet[at] ?? blankLine;
        const rest = otherHalf(sheet, at, anatomy);
        if (rest === null) lines.push(line);
        else {
          lines.push(...cutApart([line, sheet[rest] ?? blankLine], random));
          at = rest;
          moved = true;
        }
      }
      return moved ? lines : null;
    },
  },
];

/** A paragraph on one line, blank lines around it. */
function standsAlone(sheet: Sheet, index: number, anatomy: Anatomy): boolean {
  const line = sheet[index];
  if (line === undefined || anatomy.paragraphOf(line) === null) return false;
  const around = [sheet[index - 1] ?? blankLine, sheet[index + 1] ?? blankLine];
  return line.text.length >= 80 && around.every(isBlankLine) && isWhole(line, sheet, anatomy);
}

function isWhole(line: SheetLine, sheet: Sheet, anatomy: Anatomy): boolean {
  const own = anatomy.paragraphOf(line);
  return sheet.every((it) => it === line || anatomy.paragraphOf(it) !== own);
}

/** The index of the line with the rest of a paragraph, with only blank lines between. */
function otherHalf(sheet: Sheet, index: number, anatomy: Anatomy): number | null {
  const line = sheet[index];
  const own = line === undefined ? null : anatomy.paragraphOf(line);
  if (own === null) return null;
  let at = index + 1;
  while (at < sheet.length && isBlankLine(sheet[at] ?? blankLine)) at++;
  const next = sheet[at];
  return at > index + 1 && next !== undefined && anatomy.paragraphOf(next) === own ? at : null;
}

/** Cuts a paragraph in two within a sentence, in its middle half. */
export function cutApart(lines: readonly SheetLine[], random: Random): SheetLine[] {
  const run = runOf(lines);
  const { text } = run;
  const quarter = text.length >> 2;
  const indent = /^[ \u3000\t]*/u.exec(lines[0]?.text ?? '')?.[0] ?? '';
  for (let tries = 0; tries < 20; tries++) {
    const at = random.between(quarter, text.length - quarter);
    if (/[。!?;…”\s,!?;]$/u.test(text.slice(0, at)) || /^[\s\d]/u.test(text.slice(at))) continue;
    const [before, after] = cutRun(run, [at]);
    if (before === undefined || after === undefined) continue;
    return [{ ...before, text: indent + before.text }, blankLine, after];
  }
  return [...lines];
}
