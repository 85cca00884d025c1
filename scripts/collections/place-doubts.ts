import type { Doubt } from '../../src/model/index.ts';
import { rules } from '../diagnostics.ts';
import type { EditedPage } from '../edition/edited-page.ts';
import { recordEntry } from '../edition/record-entry.ts';
import type { FoundPlace } from '../enrichment/places/found-place.ts';
import { plainName, type Division } from '../gazetteer/division.ts';
import type { Divisions } from '../gazetteer/divisions.ts';
import type { NearMiss, Question } from '../gazetteer/resolution.ts';
import type { GatheredPlace } from './gather-places.ts';

type Asked = {
  readonly page: EditedPage;
  readonly place: GatheredPlace;
  /** The page's own mentions. */
  readonly mentions: FoundPlace['mentions'];
  readonly question: Question;
  readonly divisions: Divisions;
  /** Whether the page prints a listed place under its right name, too. */
  readonly isPrinted: (division: Division) => boolean;
};

/**
 * What the editor is asked about a name that the national list does not settle, at its first
 * mention on the page: what the list has, and an entry for the record that accepts it. Left out
 * where the record has settled it, or has an emendation, sure or not, to a listed name.
 */
export function placeDoubts(asked: Asked): Doubt[] {
  const { page, place, mentions, question } = asked;
  const mention = mentions.find(({ as }) => as === place.name) ?? mentions[0];
  if (mention === undefined || isEmended(asked)) return [];
  const source = page.draft.source.lines[mention.line - 1]?.text ?? '';
  const { at, read } = printedOn(source, mention.as);
  const listed = question.candidates.map((it) => shown('division' in it ? it.division : it, asked));
  const doubt: Doubt = {
    rule: question.rule,
    lines: [mention.line, mention.line],
    column: at + 1,
    found: mention.as,
    expected: `${rules[question.rule]}: ${listed.join('、')}`,
    mend: mendOf(asked, mention.line, read),
  };
  return isSettled(asked, mention.line) ? [] : [doubt];
}

/** 光辉路社区（410503004001，灯塔路街道） */
function shown(division: Division, { divisions }: Asked): string {
  const around = divisions.around(division.code).at(-1);
  const where = around === undefined ? '' : `，${plainName(around)}`;
  return `${plainName(division)}（${division.code}${where}）`;
}

function isSettled({ page, question }: Asked, line: number): boolean {
  const settled = page.record?.doubts ?? [];
  return settled.some((it) => it.settled === question.rule && it.line === line);
}

/** The editor knows of the other name and has said what it is to this one. */
function isEmended({ page, place, question }: Asked): boolean {
  const names = question.candidates.map((it) => plainName('division' in it ? it.division : it));
  return (
    page.record?.emendations.some(
      ({ read, as }) =>
        read.replaceAll(/\s+/gu, '').includes(place.name) &&
        names.some((name) => as.includes(name)),
    ) === true
  );
}

function mendOf(asked: Asked, line: number, read: string): string {
  const { place, question } = asked;
  if (question.rule === 'place-near-miss')
    return mendNearMiss(question.candidates, asked, line, read);
  const [first] = question.candidates;
  // Which of them it is, only the editor can know: the reason is left to write.
  return first === undefined
    ? ''
    : recordEntry('places', {
        line,
        read,
        name: place.name,
        kind: place.kind,
        code: first.code,
        why: '',
      });
}

function mendNearMiss(
  candidates: readonly NearMiss[],
  asked: Asked,
  line: number,
  read: string,
): string {
  const { place, isPrinted } = asked;
  const [first, ...more] = candidates;
  if (first === undefined) return '';
  const listed = candidates.map((it) => shown(it.division, asked)).join('、');
  if (more.length > 0) {
    const why = `区划名录里没有${place.name}，相近的有${listed}，版面没有说明是哪一个，照录。`;
    return recordEntry('doubts', { line, read, settled: 'place-near-miss', why });
  }
  const beside = isPrinted(first.division)
    ? `；但同版也印有${plainName(first.division)}，未必是一处`
    : '';
  const why = `区划名录里没有${place.name}，有${listed}，${first.why}${beside}。`;
  const { kind } = place;
  return first.isMisreading
    ? recordEntry('places', { line, read, name: plainName(first.division), kind, why })
    : recordEntry('places', { line, read, name: place.name, kind, code: first.division.code, why });
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
  return { at: 0, read: source.trim().slice(0, 16) };
}
