import { isBlank, type Cell, type PrintedPlace, type PrintedLine } from './align.ts';

/** Words of a source line and what they should be. */
export type LineChange = { readonly line: number; readonly read: string; readonly as: string };

/** Changes of source lines, gathered; each comes out anchored to words that its line has once. */
export type LineEdits = {
  /** @param at - UTF-16 unit before which the words come in */
  insert(line: number, at: number, words: string): void;
  replace(place: PrintedPlace, words: string): void;
  /** Places that lie side by side as one, with how many they were. */
  stretchesOf(
    places: readonly PrintedPlace[],
  ): { readonly place: PrintedPlace; readonly count: number }[];
  changes(): LineChange[];
};

/** A stretch of a line that is taken as a whole, and what becomes of it. */
type Unit = PrintedPlace & {
  becomes: string;
  /** `own`: shown as printed; `blank`: a blank that is not shown; `other`: not of this part. */
  readonly kind: 'own' | 'emended' | 'blank' | 'other';
};

/** From and to as numbers of units, `to` not included. */
type Span = { from: number; to: number };

/** An anchor of fewer characters says little to whoever reads it, and is soon found twice. */
const TELLING = 4;

/**
 * @param cells - a part as it was shown, see `align`
 * @param lines - its lines
 */
export function lineEdits(cells: readonly Cell[], lines: readonly PrintedLine[]): LineEdits {
  const edited = new Map(lines.map((line) => [line.number, editedLine(line, cells)]));

  return {
    insert(line, at, words) {
      const target = edited.get(line);
      if (!target || words === '') return;
      const index = target.units.findIndex(({ from }) => from >= at);
      const unit = index < 0 ? target.units.length : index;
      target.before[unit] = (target.before[unit] ?? '') + words;
      target.spans.push({ from: unit, to: unit });
    },
    replace(place, words) {
      const target = edited.get(place.line);
      if (!target) return;
      const from = target.units.findIndex((unit) => unit.from >= place.from);
      let to = from;
      for (const unit of target.units.slice(from)) {
        if (unit.to > place.to) break;
        unit.becomes = to === from ? words : '';
        to += 1;
      }
      target.spans.push({ from, to });
    },
    stretchesOf(places) {
      const stretches: { place: PrintedPlace; count: number }[] = [];
      for (const place of places) {
        const last = stretches.at(-1);
        const text = edited.get(place.line)?.text ?? '';
        const goesOn =
          last?.place.line === place.line &&
          last.place.to <= place.from &&
          isBlank(text.slice(last.place.to, place.from));
        if (goesOn) stretches.pop();
        stretches.push({
          place: { ...place, from: goesOn ? last.place.from : place.from },
          count: goesOn ? last.count + 1 : 1,
        });
      }
      return stretches;
    },
    changes: () =>
      [...edited].flatMap(([line, target]) =>
        anchored(target).flatMap((span) => {
          const read = readOf(target, span);
          const as = becomesOf(target, span);
          return read === as || !isOnce(target.text, read) ? [] : [{ line, read, as }];
        }),
      ),
  };
}

type EditedLine = {
  readonly text: string;
  readonly units: readonly Unit[];
  /** Words that come in before the unit of that number. */
  readonly before: string[];
  readonly spans: Span[];
};

function editedLine({ number, text }: PrintedLine, cells: readonly Cell[]): EditedLine {
  const units: Unit[] = [];
  const fill = (from: number, to: number): void => {
    let at = from;
    for (const character of text.slice(from, to)) {
      const end = at + character.length;
      const place = { line: number, from: at, to: end };
      units.push({ ...place, becomes: character, kind: 'other' });
      at = end;
    }
  };
  let at = 0;
  const own = cells
    .flatMap(({ place, ...cell }) => (place?.line === number ? [{ ...cell, place }] : []))
    .sort((a, b) => a.place.from - b.place.from);
  for (const { text: shown, place, isEmended } of own) {
    if (place.from < at) continue;
    fill(at, place.from);
    units.push({ ...place, becomes: shown, kind: isEmended ? 'emended' : 'own' });
    at = place.to;
  }
  fill(at, text.length);
  return { text, units: units.map(asBlank), before: [], spans: [] };

  /** Blanks between shown characters are those of wrapped lines. */
  function asBlank(unit: Unit, index: number, all: readonly Unit[]): Unit {
    if (unit.kind !== 'other' || !isBlank(unit.becomes)) return unit;
    const isInk = ({ kind, becomes }: Unit): boolean => kind !== 'other' || !isBlank(becomes);
    const around = [all.slice(0, index).findLast(isInk), all.slice(index).find(isInk)];
    return around.some((it) => it?.kind === 'other')
      ? unit
      : { ...unit, becomes: '', kind: 'blank' };
  }
}

const readOf = ({ text, units }: EditedLine, { from, to }: Span): string =>
  text.slice(units[from]?.from ?? text.length, units[to - 1]?.to ?? 0);

function becomesOf({ units, before }: EditedLine, { from, to }: Span): string {
  const within = units
    .slice(from, to)
    .map((unit, index) => (before[from + index] ?? '') + unit.becomes);
  return within.join('') + (before[to] ?? '');
}

/** Whether words stand on a line, and only once. */
function isOnce(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return words.trim() !== '' && at >= 0 && !text.includes(words, at + 1);
}

/** The spans, each grown until its words are on the line but once; those that meet are one. */
function anchored(target: EditedLine): Span[] {
  let spans = target.spans.map((span) => grown(target, span));
  for (;;) {
    const met: Span[] = [];
    for (const span of spans.sort((a, b) => a.from - b.from || a.to - b.to)) {
      const last = met.at(-1);
      if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
      else met.push({ ...span });
    }
    if (met.length === spans.length) return met;
    spans = met.map((span) => grown(target, span));
  }
}

function grown(target: EditedLine, start: Span): Span {
  const span = { ...start };
  let leftIsNext = true;
  for (;;) {
    const words = readOf(target, span);
    const once = isOnce(target.text, words);
    const left = worth(target.units[span.from - 1]);
    const right = worth(target.units[span.to]);
    const best = Math.max(left, right);
    const wished = once && [...words].filter((it) => !isBlank(it)).length >= TELLING;
    if (wished || best === 0 || (once && best === 1)) return trimmed(target, span, start);
    const toLeft: boolean = left === right ? leftIsNext : left > right;
    leftIsNext = !toLeft;
    if (toLeft) span.from -= 1;
    else span.to += 1;
  }
}

/** Without blanks at its edges that it only took in on its way, as long as it is told apart without. */
function trimmed({ text, units }: EditedLine, grown: Span, { from, to }: Span): Span {
  const isDropped = (unit: number): boolean => units[unit]?.kind === 'blank';
  const span = { ...grown };
  while (span.from < from && isDropped(span.from)) span.from += 1;
  while (span.to > to && isDropped(span.to - 1)) span.to -= 1;
  const words = text.slice(units[span.from]?.from ?? 0, units[span.to - 1]?.to ?? 0);
  return isOnce(text, words) ? span : grown;
}

/** How gladly an anchor takes a unit in: what another reading has replaced only in need. */
function worth(unit: Unit | undefined): 0 | 1 | 2 {
  if (unit === undefined || unit.kind === 'other') return 0;
  return unit.kind === 'emended' ? 1 : 2;
}
