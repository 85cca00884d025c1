import { isDeepStrictEqual } from 'node:util';
import type { RecordEmendation } from '../../src/model/index.ts';
import { buildCollections } from '../cli/build-collections.ts';
import type { Divisions } from '../gazetteer/divisions.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import { editPage } from '../pipeline.ts';
import { checkAnchors } from '../record/check-anchors.ts';
import { readRecord } from '../record/read-records.ts';
import { textOf } from '../source/passage.ts';
import { applyChanges } from './change.ts';
import { enter, passagesOf, type Entry, type Obstacle } from './enter.ts';
import { printedLine, type CorrectablePage } from './open-archive.ts';
import { emendationsOn } from './record-emendations.ts';
import { recordWith, type DraftEmendation } from './write-record.ts';

/** A page with the proposals that could be entered, and those that could not, with the reason. */
export type Entered = {
  /** The same as before where nothing was entered. */
  readonly page: CorrectablePage;
  readonly refused: readonly { readonly entry: Entry; readonly obstacle: Obstacle }[];
};

/**
 * Enters proposals for one page into its record, in their order, and writes nothing. The page goes
 * through the pipeline with all of them; where that does not do, with the halves of them, so that
 * one that breaks something does not take the others with it, and the thousandth costs no thousand
 * runs.
 */
export function enterAll(
  page: CorrectablePage,
  entries: readonly Entry[],
  divisions: Divisions,
): Entered {
  let draft: readonly DraftEmendation[] =
    page.record?.emendations.map((entry, was) => ({ entry, was })) ?? [];
  const refused: Entered['refused'][number][] = [];
  const entered: Entry[] = [];
  for (const entry of entries) {
    const next = enter(draft, entry);
    if ('rule' in next) refused.push({ entry, obstacle: next });
    else {
      draft = next;
      entered.push(entry);
    }
  }
  const [only, another] = entered;
  if (only === undefined) return { page, refused };
  const lines = new Set(entered.map((it) => it.proposal.line));
  const emendations = draft.map((it) => it.entry);
  const file = { file: page.recordFile, text: recordWith(page.recordText, draft) };
  const next =
    emptiedLine(page, emendations, lines) ?? tryRecord(page, file, emendations, divisions);
  if ('page' in next) return { page: next, refused };
  if (another === undefined) {
    return { page, refused: [...refused, { entry: only, obstacle: next }] };
  }
  const middle = entered.length >> 1;
  const first = enterAll(page, entered.slice(0, middle), divisions);
  const second = enterAll(first.page, entered.slice(middle), divisions);
  return {
    page: second.page,
    refused: [...refused, ...first.refused, ...second.refused],
  };
}

/** A line of which nothing would be left to be read is one that is lost. */
function emptiedLine(
  page: CorrectablePage,
  emendations: readonly RecordEmendation[],
  lines: ReadonlySet<number>,
): Obstacle | null {
  for (const line of lines) {
    const text = printedLine(page, line);
    const sure = emendationsOn(emendations, page.page, line).filter((it) => it.entry.sure);
    const changes = sure.map((it) => it.change);
    if (applyChanges(text, changes).trim() !== '') continue;
    const found = `nothing would be left of line ${line}: “${text.trim().slice(0, 40)}”`;
    const mend = 'a line that is no text is left out by `roles` in the record, with `role: noise`';
    return { rule: 'correction-loss', found, mend };
  }
  return null;
}

/**
 * Takes a page through the whole pipeline with another record, and holds that nothing but the
 * emendations has changed: the record is valid, the collections are, every line of the source is
 * where it was, no title or paragraph is emptied, and every new emendation shows.
 *
 * @returns the page with it, or the first thing that is wrong
 */
function tryRecord(
  page: CorrectablePage,
  file: { readonly file: string; readonly text: string },
  emendations: readonly RecordEmendation[],
  divisions: Divisions,
): CorrectablePage | Obstacle {
  const { record, problems } = readRecord(file);
  const [fault] = record === null ? problems : checkAnchors(record, page.page, file.file);
  if (fault !== undefined || record === null) {
    return loss(`the record would not be valid: ${fault?.rule ?? ''}, ${fault?.found ?? ''}`);
  }
  const former = page.record ?? readRecord({ ...file, text: '' }).record;
  if (!isDeepStrictEqual(record, { ...former, emendations })) {
    return loss('the record would not say what it should');
  }
  const edited = editPage(page.page, { file: file.file, record });
  const [wrong] = buildCollections([edited], divisions).problems;
  if (wrong !== undefined) return loss(`the archive would not be valid: ${wrong.found}`);
  const lost = lossBetween(page, edited, emendations);
  return lost === null ? { ...page, recordText: file.text, record, edited } : loss(lost);
}

/** @returns what would be lost; null: nothing */
function lossBetween(
  { edited: before, record }: CorrectablePage,
  after: CorrectablePage['edited'],
  emendations: readonly RecordEmendation[],
): string | null {
  const linesOf = (it: CorrectablePage['edited']) => it.draft.regions.map(({ lines }) => lines);
  if (!isDeepStrictEqual(linesOf(after), linesOf(before))) return 'lines would be lost';
  const lost = placesRead(before.pieces).difference(placesRead(after.pieces));
  const [first] = lost;
  if (first !== undefined) return `${lost.size} characters would be lost, at ${first}`;
  const passages = after.pieces.flatMap(passagesOf);
  const emptied = before.pieces
    .flatMap(passagesOf)
    .find((it, index) => textOf(it).trim() !== '' && textOf(passages[index] ?? []).trim() === '');
  if (emptied !== undefined) {
    return `nothing would be left of “${textOf(emptied).trim().slice(0, 40)}”`;
  }
  const unread = emendations.find(
    (it) =>
      record?.emendations.some((own) => isDeepStrictEqual(own, it)) !== true &&
      passages.flat().filter(({ line, note }) => line === it.line && note?.read === it.read)
        .length !== 1,
  );
  return unread === undefined
    ? null
    : `“${unread.read}” is not read just as it is printed: the record sets these words, or they are read twice`;
}

/**
 * The places of the characters that are read in some piece, or of which a note says what became of
 * them: `line:offset`, from 0.
 */
export function placesRead(pieces: readonly DraftPiece[]): Set<string> {
  const places = new Set<string>();
  for (const { line, column, text, note } of pieces.flatMap(passagesOf).flat()) {
    const { length } = note?.read ?? text;
    for (let at = 0; at < length; at++) places.add(`${line}:${column - 1 + at}`);
  }
  return places;
}

function loss(found: string): Obstacle {
  const mend =
    'what is no text at all is left out by `roles`; what the record sets is changed there';
  return { rule: 'correction-loss', found, mend };
}
