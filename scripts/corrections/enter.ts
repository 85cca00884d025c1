import { isDeepStrictEqual } from 'node:util';
import type { RecordEmendation } from '../../src/model/index.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import type { Passage } from '../source/passage.ts';
import { anchorWords, applyChange, touches, type Change, type Range } from './change.ts';
import { printedLine } from './open-archive.ts';
import { whoOf, whyOf, type Proposal } from './proposals.ts';
import { compareWithRecord, emendationsOn, type PlacedEmendation } from './record-emendations.ts';
import type { DraftEmendation } from './write-record.ts';

/** What the editor says of a proposal, and why where it is not for the reader's reason. */
export type Decision = {
  readonly what: 'accept' | 'probable' | 'reject' | 'leave';
  readonly why: string | null;
};

/** A proposal that is to go into the record, as sure or as probable. */
export type Entry = { readonly proposal: Proposal; readonly decision: Decision };

/** Why a proposal does not go into the record. */
export type Obstacle = {
  readonly rule: 'correction-anchor' | 'correction-conflict' | 'correction-loss';
  readonly found: string;
  readonly mend: string;
};

/**
 * Enters a proposal among the emendations of its record. An emendation that quotes more words than
 * it changes gives way where the proposal is about the words around; one that changes the same words
 * is replaced where the proposal was shown to be against it, and never where it came in since.
 *
 * @returns the emendations with it; what stands in the way
 */
export function enter(
  emendations: readonly DraftEmendation[],
  { proposal, decision }: Entry,
): readonly DraftEmendation[] | Obstacle {
  const { page, line, sent } = proposal;
  const text = printedLine(page, line);
  const placedOf = (all: readonly DraftEmendation[]) =>
    emendationsOn(
      all.map((it) => it.entry),
      page.page,
      line,
    );
  const placed = placedOf(emendations);
  const { change, about } = compareWithRecord(text, proposal.change, placed);
  const isKnown = ({ entry }: PlacedEmendation) =>
    proposal.about.some(({ read, as, sure }) =>
      isDeepStrictEqual([read, as, sure], [entry.read, entry.as, entry.sure]),
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
  const narrower = makeRoom(text, change, staying);
  const taken = staying.map((it) => narrower?.get(it.index)?.range ?? it);
  const range =
    narrower && anchorWords(text, change, [...about, ...proposal.quoted], bounds, taken);
  if (range !== null) {
    const why = decision.why ?? whyOf(sent);
    const sure = decision.what === 'accept';
    const entry = { ...quote(text, line, range, change), sure, why, who: whoOf(sent) };
    const next = emendations
      .map((it, index) => ({ ...it, entry: narrower?.get(index)?.entry ?? it.entry }))
      .toSpliced(...placeFor(entry))
      .filter((_, index) => !about.slice(1).some((it) => it.index === index));
    const changes = placedOf(next).map((it) => it.change);
    const wanted = [change, ...staying.map((it) => it.change)];
    // An entry for the second of the same words is one for the first where the first entry goes.
    if (isDeepStrictEqual(inOrder(changes), inOrder(wanted))) return next;
  }
  return {
    rule: 'correction-anchor',
    found: `“${text.slice(change.from, change.to)}” cannot be told from the words around it on line ${line}`,
    mend: 'write the entry into the record by hand, with words that tell it from the others',
  };

  /** In the place of the emendations that it replaces, else where its line is. */
  function placeFor(entry: RecordEmendation): [number, number, DraftEmendation] {
    const [first] = about;
    if (first !== undefined) {
      return [first.index, 1, { was: emendations[first.index]?.was ?? null, entry }];
    }
    const isBefore = (index: number) =>
      placed.some((it) => it.index === index && it.change.from < change.from);
    const last = emendations.findLastIndex((it, index) => it.entry.line < line || isBefore(index));
    return [last + 1, 0, { was: null, entry }];
  }
}

const inOrder = (changes: readonly Change[]) =>
  changes.toSorted((a, b) => a.from - b.from || a.to - b.to);

/** Has entries that quote words of the change quote fewer; null where they cannot do with fewer. */
function makeRoom(text: string, change: Change, staying: readonly PlacedEmendation[]) {
  const narrower = new Map<number, { readonly entry: RecordEmendation; readonly range: Range }>();
  for (const it of staying.filter((own) => touches(own, change))) {
    const isBefore = it.change.from < change.from;
    const apart = isBefore ? { from: it.from, to: change.from } : { from: change.to, to: it.to };
    const range = anchorWords(text, it.change, [apart], it, [change]);
    if (range === null) return null;
    const entry = { ...it.entry, ...quote(text, it.entry.line, range, it.change) };
    narrower.set(it.index, { entry, range });
  }
  return narrower;
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
