import { isDeepStrictEqual } from 'node:util';
import type { RecordEmendation } from '../../src/model/index.ts';
import { buildCollections } from '../collections/build-collections.ts';
import { checkAnchors } from '../record/check-anchors.ts';
import { readRecord } from '../record/read-record.ts';
import type { Divisions } from '../gazetteer/divisions.ts';
import { textOf } from '../source/passage.ts';
import { editPage } from '../pipeline.ts';
import type { DeskPage } from './desk-page.ts';
import type { Obstacle } from './enter.ts';
import { heldBy, passagesOf } from './held-words.ts';

/**
 * Takes a page through the whole pipeline with another record, and holds that nothing but the
 * emendations has changed: the record is valid, the collections are, every line of the source is
 * where it was, no title or paragraph is emptied, and every new emendation shows.
 *
 * @param text - the record
 * @param emendations - what it is to have
 * @returns the page with it, or the first thing that is wrong
 */
export function proveRecord(
  desk: DeskPage,
  text: string,
  emendations: readonly RecordEmendation[],
  divisions: Divisions,
): DeskPage | Obstacle {
  const file = { file: desk.recordFile, text };
  const { record, problems } = readRecord(file);
  const [fault] = record === null ? problems : checkAnchors(record, desk.page, file.file);
  if (fault !== undefined || record === null) {
    return loss(`the record would not be valid: ${fault?.rule ?? ''}, ${fault?.found ?? ''}`);
  }
  const former = desk.record ?? readRecord({ ...file, text: '' }).record;
  if (
    !isDeepStrictEqual(record.emendations, emendations) ||
    !isDeepStrictEqual({ ...record, emendations }, { ...former, emendations })
  ) {
    return loss('the record would not say what it should');
  }
  const edited = editPage(desk.page, { file: file.file, record });
  const [wrong] = buildCollections([edited], divisions).problems;
  if (wrong !== undefined) return loss(`the archive would not be valid: ${wrong.found}`);
  const obstacle = compare(desk, edited, emendations);
  return obstacle ?? { ...desk, recordText: text, record, edited };
}

function compare(
  { edited: before, record }: DeskPage,
  after: DeskPage['edited'],
  emendations: readonly RecordEmendation[],
): Obstacle | null {
  const linesOf = (it: DeskPage['edited']) => it.draft.regions.map(({ lines }) => lines);
  if (!isDeepStrictEqual(linesOf(after), linesOf(before))) return loss('lines would be lost');
  const held = heldBy(after.pieces);
  const lost = heldBy(before.pieces).difference(held);
  const [first] = lost;
  if (first !== undefined) return loss(`${lost.size} characters would be lost, at ${first}`);
  const passages = after.pieces.flatMap(passagesOf);
  const emptied = before.pieces
    .flatMap(passagesOf)
    .find((it, index) => textOf(it).trim() !== '' && textOf(passages[index] ?? []).trim() === '');
  if (emptied !== undefined) {
    return loss(`nothing would be left of “${textOf(emptied).trim().slice(0, 40)}”`);
  }
  const earlier = record?.emendations ?? [];
  const shown = passages
    .flat()
    .flatMap(({ line, note }) => (note === undefined ? [] : [{ line, note }]));
  const unseen = emendations.find(
    (it) =>
      !earlier.some((own) => isDeepStrictEqual(own, it)) &&
      shown.filter(({ line, note }) => line === it.line && note.read === it.read).length !== 1,
  );
  if (unseen !== undefined) {
    return loss(
      `“${unseen.read}” is not read just as it is printed: the record sets these words, or they are read twice`,
    );
  }
  return null;
}

function loss(found: string): Obstacle {
  return {
    rule: 'correction-loss',
    found,
    mend: 'what is no text at all is left out by `roles`; what the record sets is changed there',
  };
}
