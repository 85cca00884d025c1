import type { Random } from '../../quality/random.ts';
import type { Perturbation } from './exact.ts';
import {
  blankLine,
  cutRun,
  isBlankLine,
  isProse,
  runOf,
  unitsOf,
  withTexts,
  withoutColumnBlanks,
  wrapPoints,
  type Anatomy,
  type RunOfText,
  type Sheet,
  type SheetLine,
} from './sheet.ts';

const changes: readonly Omit<Perturbation, 'exact'>[] = [
  {
    id: 'some blank lines twice',
    change: (sheet, _, random) =>
      sheet.some(isBlankLine)
        ? sheet.flatMap((line) => (isBlankLine(line) && random.chance(0.2) ? [line, line] : [line]))
        : null,
  },
  {
    id: 'wrapped, blanks left',
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
    change: (sheet, anatomy, random) =>
      eachProse(sheet, anatomy, (run) => [blanksAt(run, somewhere(run.text, random))]),
  },
  {
    id: 'unwrapped',
    change: (sheet, anatomy) => {
      const lines = eachProse(sheet, anatomy, (run, indented) => {
        const whole = cutRun(run, []);
        return indentFirst(whole, indented);
      });
      return lines.length < sheet.length ? lines : null;
    },
  },
  {
    id: 'paragraphs cut apart',
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
  {
    id: 'indents added',
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
    change: (sheet, anatomy) => {
      const set = sheet.some((line) => isProse(line, anatomy) && /^\s/u.test(line.text));
      // Without blank lines the indents are all that tells the paragraphs apart.
      if (!set || sheet.filter(isBlankLine).length < sheet.length / 4) return null;
      return withTexts(sheet, ({ text }) => text.trimStart());
    },
  },
  {
    id: 'blank lines to indents',
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
  {
    id: 'pieces in another order',
    change: (sheet, anatomy, random) => {
      const stretches = stretchesOf(sheet, anatomy);
      const movable = stretches.filter((it) => it.piece !== null).map((it) => it.lines);
      if (movable.length < 3) return null;
      const shuffled = random.shuffled(movable);
      let at = 0;
      return stretches.flatMap((it) => (it.piece === null ? it.lines : (shuffled[at++] ?? [])));
    },
  },
  {
    id: 'captions between other paragraphs',
    change: (sheet, anatomy, random) => moveCaptions(sheet, anatomy, random, false),
  },
  {
    id: 'captions between halves',
    change: (sheet, anatomy, random) => moveCaptions(sheet, anatomy, random, true),
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
function cutApart(lines: readonly SheetLine[], random: Random): SheetLine[] {
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

type Stretch = { piece: string | null; lines: SheetLine[] };

/**
 * The page as stretches that can change places: a piece with its boxes, pieces under one
 * section label, everything that is mixed with each other. Blank lines and page furniture
 * between them stay where they are.
 */
function stretchesOf(sheet: Sheet, anatomy: Anatomy): Stretch[] {
  const { pieces } = anatomy.truth;
  const names = new Map(pieces.map((it) => [it.id, it.attached_to ?? it.id]));
  const nameOf = (line: SheetLine): string | null => {
    const piece = anatomy.pieceOf(line);
    return piece === null ? null : (names.get(piece) ?? piece);
  };
  const stretches: Stretch[] = [];
  for (const line of sheet) {
    const name = isBlankLine(line) ? null : nameOf(line);
    const last = stretches.at(-1);
    if (last?.piece === name) last.lines.push(line);
    else stretches.push({ piece: name, lines: [line] });
  }
  // From the first to the last line of a name, and over all pieces under one label or banner.
  const label = new Map(pieces.map((it) => [names.get(it.id) ?? it.id, it.section ?? it.series]));
  for (let from = 0; from < stretches.length; from++) {
    const own = stretches[from];
    if (own === undefined || own.piece === null) continue;
    const belongs = (it: Stretch): boolean =>
      it.piece !== null &&
      (it.piece === own.piece ||
        ((label.get(own.piece ?? '') ?? null) !== null &&
          label.get(it.piece) === label.get(own.piece ?? '')));
    const to = stretches.findLastIndex(belongs);
    if (to <= from) continue;
    const joined = stretches.slice(from, to + 1).flatMap((it) => it.lines);
    stretches.splice(from, to - from + 1, { piece: own.piece, lines: joined });
  }
  return stretches;
}

/**
 * Takes every caption, with the credit under it, out of a piece that has paragraphs and puts
 * it after another paragraph of that piece, or between the halves of one.
 */
function moveCaptions(
  sheet: Sheet,
  anatomy: Anatomy,
  random: Random,
  apart: boolean,
): Sheet | null {
  const units = unitsOf(sheet, anatomy);
  const moved = new Map<Sheet, Sheet[]>();
  const gone = new Set<Sheet>();
  units.forEach((unit, index) => {
    const [first] = unit;
    if (first === undefined || anatomy.roleOf(first) !== 'caption') return;
    const piece = anatomy.pieceOf(first);
    const own = units.filter((it) => {
      const line = it[0] ?? blankLine;
      return anatomy.pieceOf(line) === piece && anatomy.roleOf(line) === 'paragraph';
    });
    const places = own
      .slice(0, -1)
      .filter((it) => !moved.has(it) && isPlace(it, sheet, anatomy, apart));
    const place = places[random.between(0, places.length - 1)];
    if (place === undefined || own.length < 2) return;
    const credit = units.slice(index + 1, index + 3).find((it) => {
      const line = it[0] ?? blankLine;
      return anatomy.roleOf(line) === 'credit' && anatomy.pieceOf(line) === piece;
    });
    const taken = credit === undefined ? [unit] : [unit, credit];
    moved.set(place, taken);
    for (const it of taken) gone.add(it);
  });
  if (moved.size === 0) return null;
  return units.flatMap((unit) => {
    if (gone.has(unit)) return [];
    const captions = moved.get(unit);
    if (captions === undefined) return unit;
    const shown = captions.flatMap((it) => [blankLine, ...it]);
    const [head, , tail] = apart ? cutApart(unit, random) : [];
    return head === undefined || tail === undefined
      ? [...unit, ...shown, blankLine]
      : [head, ...shown, blankLine, tail];
  });
}

/** A paragraph that is over, or one that is long enough to be cut. */
function isPlace(unit: Sheet, sheet: Sheet, anatomy: Anatomy, apart: boolean): boolean {
  const [line] = unit;
  if (line === undefined || unit.length > 1 || !isProse(line, anatomy)) return false;
  const own = anatomy.paragraphOf(line);
  const whole = sheet.every((it) => it === line || anatomy.paragraphOf(it) !== own);
  return whole && (!apart || line.text.length >= 80);
}

/** After which something may be read otherwise: other columns, indents and orders of the same text. */
export const lossy: readonly Perturbation[] = changes.map((it) => ({ ...it, exact: false }));
