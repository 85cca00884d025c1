import { comparable } from './comparable.ts';
import { matchUp } from './match-up.ts';
import type { PieceReading } from './page-reading.ts';
import type { Measure, TallySheet } from './tally.ts';
import type { TruthPiece } from './truth.ts';

/** Compares what is said of a piece: its title, kind, labels, dateline and bylines. */
export function comparePiece(
  want: TruthPiece,
  got: PieceReading | null,
  peopleOnly: boolean,
  sheet: TallySheet,
  report: (difference: string) => void,
): void {
  const headline = got === null ? null : withoutTag(got.headline, want.tag);
  const ask = (measure: Measure, wanted: string | null | undefined, answer: string | null) => {
    const right = got !== null && comparable(wanted) === comparable(answer);
    sheet.ask(measure, right);
    if (got !== null && !right) {
      report(`${measure}: want «${wanted ?? 'null'}» got «${answer ?? 'null'}»`);
    }
  };
  const wanted = titleOf([want.kicker, want.headline, want.deck]);
  const answer = got === null ? '' : titleOf([got.kicker, headline, got.deck]);
  sheet.ask('title block', got !== null && wanted === answer);
  if (got !== null && wanted !== answer) report(`title block: want «${wanted}» got «${answer}»`);
  if (want.headline_parts === undefined || want.headline_parts === null) {
    ask('kicker', want.kicker, got?.kicker ?? null);
    ask('headline', want.headline, headline);
    ask('deck', want.deck, got?.deck ?? null);
  }
  if (want.kind !== undefined) ask('kind', want.kind, got?.kind ?? null);
  if (want.series !== undefined) {
    // A series that no banner of the page gives is not to be read from it.
    const inferred = want.series_source !== undefined && want.series_source !== null;
    ask('series', inferred ? null : want.series, inferred ? null : (got?.series ?? null));
  }
  if (want.section !== undefined) ask('section', want.section, got?.section ?? null);
  if (want.dateline !== undefined && want.dateline !== null) {
    ask('dateline marker', want.dateline.marker, got?.marker ?? null);
    const { date } = want.dateline;
    if (date !== undefined && date !== null) ask('dateline date', date, got?.date ?? null);
  }
  compareBylines(want, got, peopleOnly, sheet, report);
}

/** Kicker, headline and deck as one; where one ends and the next begins is asked for apart. */
function titleOf(parts: readonly (string | null | undefined)[]): string {
  return comparable(parts.filter(Boolean).join('')).replace(/[:—]+/gu, '');
}

function withoutTag(headline: string | null, tag: string | null | undefined): string | null {
  if (headline === null || !tag) return headline;
  const own = comparable(headline);
  const bracket = comparable(`(${tag})`);
  return own.endsWith(bracket) ? own.slice(0, -bracket.length) : headline;
}

function compareBylines(
  want: TruthPiece,
  got: PieceReading | null,
  peopleOnly: boolean,
  sheet: TallySheet,
  report: (difference: string) => void,
): void {
  const wanted = (want.bylines ?? []).flatMap(({ name, role, photo }) => {
    const person = comparable(name);
    if (peopleOnly) return [person];
    return photo === true ? [`${person}/${role}`, `${person}/photographer`] : [`${person}/${role}`];
  });
  const signed = (got?.bylines ?? []).map(({ name, role }) =>
    peopleOnly ? comparable(name) : `${comparable(name)}/${role}`,
  );
  const answers = [...new Set(signed)];
  const { matched, missed, extra } = matchUp(answers, wanted, (a, b) => a === b);
  sheet.add('bylines', matched, answers.length, wanted.length);
  if (got === null) return;
  for (const name of missed) report(`byline missed: ${name}`);
  for (const name of extra) report(`byline invented: ${name}`);
}
