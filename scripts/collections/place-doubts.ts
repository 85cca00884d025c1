import type { Doubt, PlaceKind } from '../../src/model/index.ts';
import { rules } from '../diagnostics.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { firstWords, recordEntry } from '../record/record-entry.ts';
import type { FoundPlace } from '../facts/places/occurrence.ts';
import type { Question } from '../gazetteer/resolve-places.ts';

/** A listed place for which a name may be meant. */
export type AskedCandidate = {
  /** As people write it. */
  readonly name: string;
  readonly code: string;
  /** 光辉路社区（410503004001，灯塔路街道） */
  readonly shown: string;
  /** Whether the page prints it under its right name, too. */
  readonly isPrinted: boolean;
  /** Of a near miss: what speaks for it. */
  readonly near: { readonly why: string; readonly isMisreading: boolean } | null;
};

/**
 * A name on a page that the national list does not settle, which only the whole archive shows. All
 * that a page's entries take from other pages.
 */
export type AskedPlace = {
  readonly name: string;
  readonly kind: PlaceKind;
  /** The page's own mentions. */
  readonly mentions: FoundPlace['mentions'];
  readonly rule: Question['rule'];
  readonly candidates: readonly AskedCandidate[];
};

/** A page with what the editor is asked about its names. */
export function withPlaceDoubts(page: EditedPage, asked: readonly AskedPlace[]): EditedPage {
  const doubts = asked.flatMap((place) => placeDoubts(page, place));
  return doubts.length === 0
    ? page
    : { ...page, doubts: [...page.doubts, ...doubts].toSorted((a, b) => a.lines[0] - b.lines[0]) };
}

/**
 * What the editor is asked about a name that the national list does not settle, at its first
 * mention on the page: what the list has, and an entry for the record that accepts it. Left out
 * where the record has settled it, or has an emendation, sure or not, to a listed name.
 */
function placeDoubts(page: EditedPage, place: AskedPlace): Doubt[] {
  const { mentions, rule, candidates } = place;
  const mention = mentions.find(({ as }) => as === place.name) ?? mentions[0];
  if (mention === undefined || isEmended(page, place)) return [];
  if (isSettled(page, place, mention.line)) return [];
  const source = page.draft.source.lines[mention.line - 1]?.text ?? '';
  const { at, read } = printedOn(source, mention.as);
  return [
    {
      rule,
      lines: [mention.line, mention.line],
      column: at + 1,
      found: mention.as,
      expected: `${rules[rule]}: ${candidates.map((it) => it.shown).join('、')}`,
      mend: mendOf(place, mention.line, read),
    },
  ];
}

function isSettled({ record }: EditedPage, { rule }: AskedPlace, line: number): boolean {
  return (record?.doubts ?? []).some((it) => it.settled === rule && it.line === line);
}

/** The editor knows of the other name and has said what it is to this one. */
function isEmended({ record }: EditedPage, { name, candidates }: AskedPlace): boolean {
  return (
    record?.emendations.some(
      ({ read, as }) =>
        read.replaceAll(/\s+/gu, '').includes(name) &&
        candidates.some((it) => as.includes(it.name)),
    ) === true
  );
}

function mendOf(place: AskedPlace, line: number, read: string): string {
  const { name, kind, rule, candidates } = place;
  if (rule === 'place-near-miss') return mendNearMiss(place, line, read);
  const [first] = candidates;
  // Which of them it is, only the editor can know: the reason is left to write.
  return first === undefined
    ? ''
    : recordEntry('places', { line, read, name, kind, code: first.code, why: '' });
}

function mendNearMiss({ name, kind, candidates }: AskedPlace, line: number, read: string): string {
  const [first, ...more] = candidates;
  if (first === undefined) return '';
  const listed = candidates.map((it) => it.shown).join('、');
  if (more.length > 0) {
    const why = `区划名录里没有${name}，相近的有${listed}，版面没有说明是哪一个，照录。`;
    return recordEntry('doubts', { line, read, settled: 'place-near-miss', why });
  }
  const beside = first.isPrinted ? `；但同版也印有${first.name}，未必是一处` : '';
  const why = `区划名录里没有${name}，有${listed}，${first.near?.why ?? ''}${beside}。`;
  return first.near?.isMisreading === true
    ? recordEntry('places', { line, read, name: first.name, kind, why })
    : recordEntry('places', { line, read, name, kind, code: first.code, why });
}

/** The words as the source line has them, OCR blanks included; as many as stand on it. */
function printedOn(source: string, name: string): { at: number; read: string } {
  const characters = [...name];
  for (let length = characters.length; length > 1; length--) {
    const pattern = characters
      .slice(0, length)
      .map((it) => RegExp.escape(it))
      .join('\\s*');
    const match = new RegExp(pattern, 'u').exec(source);
    if (match !== null) return { at: match.index, read: match[0] };
  }
  return { at: 0, read: firstWords(source) };
}
