import type { PieceReading } from './page-reading.ts';
import type { Measure, TallySheet } from './tally.ts';
import { linesIn, type TruthPiece } from './truth.ts';

/**
 * Text as the scorer compares it: compatibility forms folded, white space left out, quotation
 * marks of both widths alike. What is left differs only where the words differ.
 */
export function comparable(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b]+/gu, '')
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'");
}

/** What two lists have in common, each entry counted as often as it stands there. */
export type MatchedUp<Got, Want> = {
  readonly matched: number;
  /** Entries that were got and not wanted. */
  readonly extra: readonly Got[];
  readonly missed: readonly Want[];
};

/** Pairs every wanted entry with the first entry still free that is the same. */
export function matchUp<Got, Want>(
  got: readonly Got[],
  want: readonly Want[],
  same: (got: Got, want: Want) => boolean,
): MatchedUp<Got, Want> {
  const free = [...got];
  const missed: Want[] = [];
  for (const wanted of want) {
    const at = free.findIndex((it) => same(it, wanted));
    if (at === -1) missed.push(wanted);
    else free.splice(at, 1);
  }
  return { matched: want.length - missed.length, extra: free, missed };
}

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

type Block = { readonly type: 'paragraph' | 'crosshead'; readonly text: string };

/**
 * Compares the running text block by block. Where the annotation emends a line, the printed
 * and the emended reading are both right, so the paragraph only has to be much the same.
 */
export function compareBody(
  want: TruthPiece,
  got: PieceReading | null,
  emendedLines: ReadonlySet<number>,
  sheet: TallySheet,
  report: (difference: string) => void,
): void {
  const blocks = (got?.blocks ?? [])
    .map(({ type, text }): Block => ({ type, text: comparable(text) }))
    .filter((it) => it.text !== '');
  if (want.long_paragraphs !== undefined) {
    const wanted = want.long_paragraphs.map((it) => withoutDateline(comparable(it)));
    const found = blocks.map((it) => withoutDateline(it.text));
    const { matched, missed } = matchUp(found, wanted, (a, b) => a === b);
    sheet.add('long paragraphs', matched, wanted.length, wanted.length);
    if (got !== null) for (const text of missed) report(`paragraph not whole: ${excerpt(text)}`);
  }
  if (want.body === undefined) return;
  const wanted = want.body.map(({ type, text, lines }) => ({
    type,
    text: comparable(text),
    emended: !linesIn(lines).isDisjointFrom(emendedLines),
  }));
  for (const type of ['paragraph', 'crosshead'] as const) {
    const asked = wanted.filter((it) => it.type === type);
    const answers = blocks.filter((it) => it.type === type);
    const { matched, missed, extra } = matchUp(
      answers,
      asked,
      (a, b) =>
        withoutMarks(a.text) === withoutMarks(b.text) || (b.emended && nearlySame(a.text, b.text)),
    );
    sheet.add(`${type}s`, matched, answers.length, asked.length);
    if (got === null) continue;
    for (const { text } of missed) report(`${type} missed: ${excerpt(text)}`);
    for (const { text } of extra) report(`${type} extra: ${excerpt(text)}`);
  }
}

/** 据新华社北京3月1日电(记者…): the archives of dailies leave it out of the text. */
function withoutDateline(text: string): string {
  return text.replace(/^据?(?:本报|新华社)[^,。(]{0,14}[电讯](?:\([^)]*\))?/u, '');
}

/** 本报讯(记者 …) and the arrow of a caption may stand in the text or apart from it. */
function withoutMarks(text: string): string {
  return text.replace(/^本报讯(?:\([^)]*\))?/u, '').replace(/^[→←]/u, '');
}

/** More than nine in ten pairs of neighbouring characters are the same. */
function nearlySame(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 40) return false;
  const pairs = pairsOf(b);
  let common = 0;
  for (const [pair, count] of pairsOf(a)) common += Math.min(count, pairs.get(pair) ?? 0);
  const all = a.length + b.length - 2;
  return (2 * common) / (all === 0 ? 1 : all) > 0.9;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function excerpt(text: string): string {
  return text.length <= 42 ? text : `${text.slice(0, 28)}…${text.slice(-12)}`;
}
