import { isDeepStrictEqual } from 'node:util';
import type { RecordEmendation } from '../../src/model/index.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import type { Passage } from '../source/passage.ts';
import { anchorWords, applyChange, touches, type Change, type Range } from './change.ts';
import { printedLine } from './open-archive.ts';
import type { Proposal } from './proposals.ts';
import { compareWithRecord, emendationsOn, type PlacedEmendation } from './record-emendations.ts';
import { withEdits, type RecordDraft, type RecordEdit } from './write-record.ts';

/** A proposal that is to go into the record, and as what. */
export type Entry = {
  readonly proposal: Proposal;
  readonly sure: boolean;
  readonly why: string;
  readonly who: string;
};

/** Why a proposal does not go into the record. */
export type Obstacle = {
  readonly rule: 'correction-anchor' | 'correction-conflict' | 'correction-loss';
  readonly found: string;
  readonly mend: string;
};

/**
 * Enters a proposal into a draft of its record. An emendation that quotes more words than it changes
 * gives way where the proposal is about the words around; one that changes the same words is replaced
 * where the proposal was shown to be against it, and never where it came in since.
 *
 * @returns what stands in the way, the draft being as it was; null: it is entered
 */
export function enter(draft: RecordDraft, { proposal, sure, why, who }: Entry): Obstacle | null {
  const { page, line } = proposal;
  const text = printedLine(page, line);
  const placed = emendationsOn(draft.emendations, page.page, line);
  const { change, about } = compareWithRecord(text, proposal.change, placed);
  const isKnown = ({ entry }: PlacedEmendation) =>
    proposal.about.some(({ read, as, sure: isSure }) =>
      isDeepStrictEqual([read, as, isSure], [entry.read, entry.as, entry.sure]),
    );
  const stranger = about.find((it) => !isKnown(it));
  if (stranger !== undefined) {
    return {
      rule: 'correction-conflict',
      found: `the record now has “${stranger.entry.read}” → “${stranger.entry.as}”`,
      mend: 'of proposals for the same words one can be accepted; leave the others or reject them',
    };
  }
  const bounds = boundsOf(page.edited.draft.pieces, line, change);
  if (bounds === null) {
    return {
      rule: 'correction-loss',
      found: 'the words are in no piece, or in two parts of one',
      mend: 'correct the parts one by one; what should be in a piece is put there by `roles` or `pieces`',
    };
  }
  const staying = placed.filter((it) => !about.includes(it));
  const room = makeRoom(text, change, staying);
  const quoted = [...about, ...proposal.quoted];
  const range = room && anchorWords(text, change, quoted, bounds, room.taken);
  const edits =
    room && range
      ? [...room.edits, ...put({ ...quote(text, line, range, change), sure, why, who })]
      : [];
  const after = emendationsOn(withEdits(draft.emendations, edits), page.page, line);
  const changes = after.map((it) => it.change);
  const wanted = [change, ...staying.map((it) => it.change)];
  // An entry for the second of the same words is one for the first where the first entry goes.
  if (!isDeepStrictEqual(inOrder(changes), inOrder(wanted))) {
    return {
      rule: 'correction-anchor',
      found: `“${text.slice(change.from, change.to)}” cannot be told from the words around it on line ${line}`,
      mend: 'write the entry into the record by hand, with words that tell it from the others',
    };
  }
  draft.apply(edits);
  return null;

  /** In the place of the emendations that it replaces, else where its line is. */
  function put(entry: RecordEmendation): RecordEdit[] {
    if (about.length > 0) {
      return about.map((it, nth) => {
        return { at: it.index, isIn: true, entry: nth === 0 ? entry : null };
      });
    }
    const isBefore = (index: number) =>
      placed.some((it) => it.index === index && it.change.from < change.from);
    const last = draft.emendations.findLastIndex((it, index) => it.line < line || isBefore(index));
    return [{ at: last + 1, isIn: false, entry }];
  }
}

const inOrder = (changes: readonly Change[]) =>
  changes.toSorted((a, b) => a.from - b.from || a.to - b.to);

/** Has entries that quote words of the change quote fewer; null where they cannot do with fewer. */
function makeRoom(
  text: string,
  change: Change,
  staying: readonly PlacedEmendation[],
): { readonly edits: RecordEdit[]; readonly taken: Range[] } | null {
  const edits: RecordEdit[] = [];
  const taken: Range[] = [];
  for (const it of staying) {
    if (!touches(it, change)) {
      taken.push(it);
      continue;
    }
    const isBefore = it.change.from < change.from;
    const apart = isBefore ? { from: it.from, to: change.from } : { from: change.to, to: it.to };
    const range = anchorWords(text, it.change, [apart], it, [change]);
    if (range === null) return null;
    const entry = { ...it.entry, ...quote(text, it.entry.line, range, it.change) };
    edits.push({ at: it.index, isIn: true, entry });
    taken.push(range);
  }
  return { edits, taken };
}

function quote(text: string, line: number, range: Range, change: Change) {
  const read = text.slice(range.from, range.to);
  const inside = { from: change.from - range.from, to: change.to - range.from, text: change.text };
  return { line, read, as: applyChange(read, inside) };
}

/** All that a piece holds, titles, signatures and credits included; the same places in every run. */
export function passagesOf(piece: DraftPiece): Passage[] {
  return [
    ...[piece.series, piece.section, piece.kicker].map((it) => it ?? []),
    ...piece.headline,
    ...piece.deck,
    ...piece.bylines,
    ...piece.blocks.map((it) => it.passage),
    ...piece.captions.flatMap((it) => [it.passage, ...it.credits]),
  ];
}

/**
 * How far the paragraph, title or caption reaches on its line in which something is changed: words
 * beyond it belong to something else and cannot be taken to the same emendation.
 *
 * @param pieces - as printed
 * @returns offsets; null where the words are in no piece
 */
function boundsOf(pieces: readonly DraftPiece[], line: number, change: Change): Range | null {
  const around = pieces.flatMap(passagesOf).flatMap((passage): Range[] => {
    const own = passage.filter((it) => it.line === line && it.text !== '');
    const from = Math.min(...own.map((it) => it.column - 1));
    const to = Math.max(...own.map((it) => it.column - 1 + (it.note?.read ?? it.text).length));
    return from <= change.from && change.to <= to ? [{ from, to }] : [];
  });
  const [least = null] = around.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return least;
}
