import { isProse, unitsOf, type Anatomy } from './anatomy.ts';
import { cutApart } from './columns.ts';
import type { Perturbation } from './perturbation.ts';
import type { Random } from '../random.ts';
import { blankLine, isBlankLine, type Sheet, type SheetLine } from './sheet.ts';

/** What stands where on the page. */
export const order: readonly Perturbation[] = [
  {
    id: 'pieces in another order',
    exact: false,
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
    exact: false,
    change: (sheet, anatomy, random) => moveCaptions(sheet, anatomy, random, false),
  },
  {
    id: 'captions between halves',
    exact: false,
    change: (sheet, anatomy, random) => moveCaptions(sheet, anatomy, random, true),
  },
];

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
