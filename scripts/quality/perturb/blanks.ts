import type { Perturbation } from './perturbation.ts';
import { blankLine, isBlankLine, withTexts, type Sheet } from './sheet.ts';

/** Blanks that cannot be seen in print. */
export const blanks: readonly Perturbation[] = [
  {
    id: 'trailing blanks',
    exact: true,
    change: (sheet, _, random) =>
      withTexts(sheet, ({ text }) => {
        const width = random.between(0, 4);
        return text + (random.chance(0.3) ? '\u3000' : ' ').repeat(width);
      }),
  },
  {
    id: 'blank lines with blanks',
    exact: true,
    change: (sheet, _, random) =>
      sheet.map((line) =>
        isBlankLine(line) ? { ...line, text: random.chance(0.5) ? ' \t' : '\u3000\u3000' } : line,
      ),
  },
  {
    id: 'no-break blanks',
    exact: true,
    change: (sheet) => withTexts(sheet, ({ text }) => text.replaceAll(' ', '\u00a0')),
  },
  {
    id: 'blank lines around the page',
    exact: true,
    change: (sheet, _, random) => [
      ...Array<typeof blankLine>(random.between(1, 4)).fill(blankLine),
      ...sheet,
      ...Array<typeof blankLine>(random.between(1, 4)).fill(blankLine),
    ],
  },
  {
    id: 'every blank line twice',
    exact: true,
    change: (sheet) =>
      sheet.some(isBlankLine)
        ? sheet.flatMap((line) => (isBlankLine(line) ? [line, line] : [line]))
        : null,
  },
  {
    id: 'indents of other blanks',
    exact: true,
    change: (sheet, _, random) =>
      sheet.some(isIndented)
        ? withTexts(sheet, ({ text }) =>
            text.replace(/^[ \u3000]{2,}/u, random.chance(0.5) ? '\t' : '    '),
          )
        : null,
  },
  {
    id: 'some blank lines twice',
    exact: false,
    change: (sheet, _, random) =>
      sheet.some(isBlankLine)
        ? sheet.flatMap((line) => (isBlankLine(line) && random.chance(0.2) ? [line, line] : [line]))
        : null,
  },
];

function isIndented({ text }: Sheet[number]): boolean {
  return /^[ \u3000]{2,}/u.test(text);
}
