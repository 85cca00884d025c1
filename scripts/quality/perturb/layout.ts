import { isProse } from './anatomy.ts';
import type { Perturbation } from './perturbation.ts';
import { blankLine, isBlankLine, withTexts, type SheetLine } from './sheet.ts';

/** Blank lines and indents, which tell blocks apart, as other OCR programs give them. */
export const layout: readonly Perturbation[] = [
  {
    id: 'indents added',
    exact: false,
    change: (sheet, anatomy) => {
      const paragraphs = sheet.filter((line) => anatomy.roleOf(line) === 'paragraph');
      if (paragraphs.some((line) => /^\s/u.test(line.text))) return null;
      // The other half of a paragraph is not set in.
      const begun = new Set<string>();
      return withTexts(sheet, (line) => {
        const own = anatomy.paragraphOf(line);
        if (own === null || begun.has(own)) return line.text;
        begun.add(own);
        return `\u3000\u3000${line.text}`;
      });
    },
  },
  {
    id: 'indents removed',
    exact: false,
    change: (sheet, anatomy) => {
      const set = sheet.some((line) => isProse(line, anatomy) && /^\s/u.test(line.text));
      // Without blank lines the indents are all that tells the paragraphs apart.
      if (!set || sheet.filter(isBlankLine).length < sheet.length / 4) return null;
      return withTexts(sheet, ({ text }) => text.trimStart());
    },
  },
  {
    id: 'blank lines to indents',
    exact: false,
    change: (sheet, anatomy) => {
      if (sheet.filter(isBlankLine).length < sheet.length / 4) return null;
      const lines: SheetLine[] = [];
      const begun = new Set<string>();
      let gap = 0;
      for (const line of sheet) {
        if (isBlankLine(line)) {
          gap++;
          continue;
        }
        // Three blank lines are a box or a photograph, not the end of a paragraph.
        if (gap > 1) lines.push(blankLine);
        gap = 0;
        const own = anatomy.paragraphOf(line);
        const begins = own !== null && !begun.has(own);
        if (own !== null) begun.add(own);
        lines.push(
          begins && !/^\s/u.test(line.text) ? { ...line, text: `\u3000\u3000${line.text}` } : line,
        );
      }
      return lines;
    },
  },
  {
    id: 'blank lines between all lines',
    exact: false,
    change: (sheet, anatomy) => {
      const lines = sheet.flatMap((line, index) => {
        const next = sheet[index + 1];
        const close =
          next !== undefined &&
          !isBlankLine(line) &&
          !isBlankLine(next) &&
          anatomy.regionOf(line) !== anatomy.regionOf(next);
        return close ? [line, blankLine] : [line];
      });
      return lines.length > sheet.length ? lines : null;
    },
  },
  {
    id: 'tabs between words',
    exact: false,
    change: (sheet, anatomy) => {
      const roles = ['headline', 'byline', 'series', 'section'];
      const lines = withTexts(sheet, (line) =>
        roles.includes(anatomy.roleOf(line) ?? '')
          ? line.text.replace(/(?<=\S)[ \u3000]+(?=\S)/gu, '\t')
          : line.text,
      );
      return lines.some((line, index) => line.text !== sheet[index]?.text) ? lines : null;
    },
  },
];
