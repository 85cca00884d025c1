import { isProse, unitsOf, type Anatomy } from './anatomy.ts';
import type { Perturbation } from './perturbation.ts';
import type { Random } from '../random.ts';
import { cutRun, runOf, withoutColumnBlanks, wrapPoints, type RunOfText } from './run-of-text.ts';
import type { Sheet, SheetLine } from './sheet.ts';

/** The same text in columns of another width, or of none. */
export const wrapping: readonly Perturbation[] = [
  {
    id: 'wrapped, blanks left',
    exact: false,
    change: (sheet, anatomy, random) => {
      const width = random.between(12, 22);
      return eachProse(sheet, anatomy, (run) =>
        widthEnough(run, width)
          ? [
              blanksAt(
                run,
                wrapPoints(run.text, () => width),
              ),
            ]
          : null,
      );
    },
  },
  {
    id: 'wrapped, line ends left',
    exact: false,
    change: (sheet, anatomy, random) => {
      const width = random.between(14, 24);
      return eachProse(sheet, anatomy, (run, indented) =>
        widthEnough(run, width)
          ? indentFirst(
              cutRun(
                run,
                wrapPoints(run.text, (line) => (line === 0 && indented ? width - 2 : width)),
              ),
              indented,
            )
          : null,
      );
    },
  },
  {
    id: 'blanks anywhere',
    exact: false,
    change: (sheet, anatomy, random) =>
      eachProse(sheet, anatomy, (run) => [blanksAt(run, somewhere(run.text, random))]),
  },
  {
    id: 'unwrapped',
    exact: false,
    change: (sheet, anatomy) => {
      const lines = eachProse(sheet, anatomy, (run, indented) => {
        const whole = cutRun(run, []);
        return indentFirst(whole, indented);
      });
      return lines.length < sheet.length ? lines : null;
    },
  },
];

/** Changes each paragraph and caption, its lines put into one; null leaves it as it was. */
function eachProse(
  sheet: Sheet,
  anatomy: Anatomy,
  change: (run: RunOfText, indented: boolean) => SheetLine[] | null,
): SheetLine[] {
  return unitsOf(sheet, anatomy).flatMap((unit) => {
    const [first] = unit;
    if (first === undefined || !isProse(first, anatomy) || unit.some(isRow)) return unit;
    const run = withoutColumnBlanks(runOf(unit));
    return change(run, /^[ \u3000\t]/u.test(first.text)) ?? unit;
  });
}

/** A row of a table or list, whose blanks are its columns. */
function isRow({ text }: SheetLine): boolean {
  const words = text.trim().split(/\s+/u);
  return /\S(?:\s{3,}|\t)\S/u.test(text) || (words.length > 3 && text.length / words.length < 6);
}

function widthEnough({ text }: RunOfText, width: number): boolean {
  return text.length > width * 2;
}

function indentFirst(lines: readonly SheetLine[], indented: boolean): SheetLine[] {
  return lines.map((line, index) =>
    index === 0 && indented ? { ...line, text: `\u3000\u3000${line.text}` } : line,
  );
}

function blanksAt(run: RunOfText, points: readonly number[]): SheetLine {
  const lines = cutRun(run, points);
  return {
    text: lines.map((it) => it.text).join(' '),
    origins: [...new Set(lines.flatMap((it) => it.origins))],
  };
}

function somewhere(text: string, random: Random): number[] {
  const points: number[] = [];
  let at = random.between(10, 50);
  while (at < text.length - 4) {
    points.push(at);
    at += random.between(10, 50);
  }
  return points;
}
