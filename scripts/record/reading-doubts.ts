import type { Doubt, EditorsRecord } from '../../src/model/index.ts';
import { rules } from '../diagnostics.ts';
import { brokenFrames, brokenHabits } from '../doubts/broken-habits.ts';
import { brokenWords } from '../doubts/broken-words.ts';
import { clauseFragments, joinOverlaps } from '../doubts/cut-clauses.ts';
import { doubledCharacters, repeatedStretches } from '../doubts/repeated-text.ts';
import type { Finding } from '../doubts/finding.ts';
import { namesOfPeople, similarNames } from '../doubts/similar-names.ts';
import { unbalancedMarks } from '../doubts/unbalanced-marks.ts';
import type { SourcePage } from '../source/page.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import { firstWords, recordEntry } from './record-entry.ts';
import { isNoted, jointsOf, placeOf, readingsOf, type Reading } from './readings.ts';

/** A page with more doubts by one rule has to be read as a whole; the first are shown. */
const most = 40;

/**
 * What looks misread on a page. Emended words have been read as the record has them and are not
 * doubted again, nor is a place that the record calls garbled.
 */
export function readingDoubts(
  pieces: readonly DraftPiece[],
  source: SourcePage,
  record: EditorsRecord | null,
): Doubt[] {
  const readings = readingsOf(pieces, record === null ? null : source);
  const texts = readings.map((it) => it.folded);
  const broken = brokenWords(texts);
  const findings = [
    ...readings.flatMap((reading, index) =>
      [
        ...unbalancedMarks(reading.folded, reading.next, reading.stops),
        ...joinOverlaps(reading.folded, jointsOf(reading)),
        ...doubledCharacters(reading.folded),
        ...(broken[index] ?? []),
        ...brokenFrames(reading.folded),
        ...clauseFragments(reading.folded),
      ].map((finding) => ({ index, finding })),
    ),
    ...repeatedStretches(texts),
    ...brokenHabits(texts),
    ...similarNames(namesOfPeople(texts)),
  ];
  const seen = new Map<string, number>();
  return findings.flatMap(({ index, finding }) => {
    const reading = readings[index];
    const already = seen.get(finding.rule) ?? 0;
    if (reading === undefined || already >= most) return [];
    const doubts = doubtOf(finding, reading, source, record);
    if (doubts.length > 0) seen.set(finding.rule, already + 1);
    return doubts;
  });
}

function doubtOf(
  finding: Finding,
  reading: Reading,
  source: SourcePage,
  record: EditorsRecord | null,
): Doubt[] {
  const { rule, from, to } = finding;
  const place = placeOf(reading, from, to);
  if (place === null || isNoted(reading, from, to)) return [];
  const { first, last } = place;
  if (isGarbled(first.line, first.column, last.line, last.column, source, record)) return [];
  const quoted = quote(finding, reading, source);
  return [
    {
      rule,
      lines: [Math.min(first.line, last.line), Math.max(first.line, last.line)],
      column: first.column,
      found: shorten(quoted?.read ?? reading.text.slice(from, to)),
      expected:
        quoted?.as === null || quoted === null || quoted.as === ''
          ? rules[rule]
          : `${shorten(quoted.as)} (${rules[rule]})`,
      mend: mendOf(finding, quoted, first.line, source),
    },
  ];
}

/** Words of the source that are found on their line at the right place first. */
type Quoted = { readonly line: number; readonly read: string; readonly as: string | null };

/** Shorter words say too little of where they stand. */
const shortest = 4;
const widest = 24;

/** Widens a finding until its words stand on their line only there, or there first. */
function quote({ from, to, as }: Finding, reading: Reading, source: SourcePage): Quoted | null {
  for (let a = from, b = to, step = 0; step < widest; step++) {
    const place = placeOf(reading, a, b);
    if (place?.first.line !== place?.last.line || place === null) return null;
    const { first, last } = place;
    const line = source.lines[first.line - 1]?.text ?? '';
    const read = line.slice(first.column - 1, last.column);
    // A character of two units is quoted as a whole: half of one stands on no line.
    const isThere = read.isWellFormed() && line.indexOf(read) === first.column - 1;
    if (b - a >= shortest && isThere) {
      return {
        line: first.line,
        read,
        as: as === null ? null : reading.text.slice(a, from) + as + reading.text.slice(to, b),
      };
    }
    const left = a > 0 && canWiden(reading, a - 1, first.line);
    const right = b < reading.text.length && canWiden(reading, b, first.line);
    // To the end of the phrase, then back to its beginning: 深人|群众, 整治|人手.
    const goesOn = right && !/\p{P}/u.test(reading.text.charAt(b));
    if (right && (goesOn || !left)) b++;
    else if (left) a--;
    else if (isThere) {
      return { line: first.line, read, as };
    } else return null;
  }
  return null;
}

function canWiden(reading: Reading, at: number, line: number): boolean {
  return placeOf(reading, at, at + 1)?.first.line === line && !isNoted(reading, at, at + 1);
}

/** What settles it: an emendation that is not sure, else a word on the place as it stands. */
function mendOf(
  { rule, why }: Finding,
  quoted: Quoted | null,
  line: number,
  source: SourcePage,
): string {
  if (quoted !== null && quoted.as !== null) {
    const { read, as } = quoted;
    return recordEntry('emendations', { line, read, as, sure: false, why });
  }
  if (quoted !== null && rule !== 'quotes-unbalanced') {
    return recordEntry('garbled', { line, read: quoted.read, why });
  }
  const read = quoted?.read ?? firstWords(source.lines[line - 1]?.text ?? '');
  return recordEntry('doubts', { line, read, settled: rule, why: '核对过，原文如此。' });
}

function isGarbled(
  firstLine: number,
  firstColumn: number,
  lastLine: number,
  lastColumn: number,
  source: SourcePage,
  record: EditorsRecord | null,
): boolean {
  return (
    record?.garbled.some(({ line, read }) => {
      if (line < firstLine || line > lastLine) return false;
      const start = (source.lines[line - 1]?.text.indexOf(read) ?? -1) + 1;
      if (start === 0) return false;
      const afterStart = line < lastLine || start <= lastColumn;
      const beforeEnd = line > firstLine || firstColumn < start + read.length;
      return afterStart && beforeEnd;
    }) === true
  );
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29).toWellFormed()}…` : text;
}
