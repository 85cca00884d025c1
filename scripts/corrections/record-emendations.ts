import { recordSchema, type RecordEmendation } from '../../src/model/index.ts';
import { placeEmendations } from '../record/emend-passage.ts';
import type { SourcePage } from '../source/page.ts';
import { applyChange, applyChanges, changeBetween, touches, type Change } from './change.ts';

/** An emendation of the record at its place; `from` and `to` are those of its `read`. */
export type PlacedEmendation = {
  /** Among the record's emendations. */
  readonly index: number;
  readonly entry: RecordEmendation;
  readonly from: number;
  readonly to: number;
  readonly change: Change;
};

/** How a correction stands to the record. */
export type Stance =
  | { readonly kind: 'free' }
  /** The record says the same, for sure or as probable. */
  | { readonly kind: 'done'; readonly sure: boolean }
  /** The record says something else of the same words. */
  | { readonly kind: 'against' };

/** The emendations that a record has on a line. */
export function emendationsOn(
  emendations: readonly RecordEmendation[],
  page: SourcePage,
  line: number,
): PlacedEmendation[] {
  const text = page.lines[line - 1]?.text ?? '';
  const own = [...emendations.entries()].filter(([, entry]) => entry.line === line);
  if (own.length === 0) return [];
  const record = recordSchema.parse({ emendations: own.map(([, entry]) => entry) });
  // In the order of the entries, without those that have no place.
  const placed = placeEmendations(record, page);
  return own.flatMap(([index, entry]) => {
    const next = placed[0];
    if (next?.note.read !== entry.read || next.note.as !== entry.as) return [];
    placed.shift();
    const range = { from: next.column - 1, to: next.column - 1 + entry.read.length };
    const change = changeBetween(text, applyChange(text, { ...range, text: entry.as }));
    return [{ index, entry, ...range, change }];
  });
}

/**
 * Holds a change against what the record has on its line. A reader who corrects a word beside one
 * that the record has emended may have copied that along: then only the rest is new.
 *
 * @returns how it stands, the change that is left, and the emendations that it is about
 */
export function compareWithRecord(
  line: string,
  change: Change,
  placed: readonly PlacedEmendation[],
): {
  readonly stance: Stance;
  readonly change: Change;
  readonly about: readonly PlacedEmendation[];
} {
  const about = placed.filter((it) => touches(it.change, change));
  if (about.length === 0) return { stance: { kind: 'free' }, change, about };
  const changes = about.map((it) => it.change);
  const emended = applyChanges(line, changes);
  const meant = applyChange(line, change);
  const sure = about.every((it) => it.entry.sure);
  if (emended === meant) return { stance: { kind: 'done', sure }, change, about };
  const rest = sure ? onPrinted(changeBetween(emended, meant), changes) : null;
  // Taken back to the printed line it must not touch anything that the record has changed.
  if (rest !== null && !placed.some((it) => touches(it.change, rest))) {
    return { stance: { kind: 'free' }, change: rest, about: [] };
  }
  return { stance: { kind: 'against' }, change, about };
}

/** A change of the emended line as one of the printed line; null where it is about emended words. */
function onPrinted(change: Change, emended: readonly Change[]): Change | null {
  let shift = 0;
  for (const { from, to, text } of emended.toSorted((a, b) => a.from - b.from)) {
    const now = { from: from + shift, to: from + shift + text.length };
    if (touches(now, change)) return null;
    if (now.from >= change.to) break;
    shift += text.length - (to - from);
  }
  return { from: change.from - shift, to: change.to - shift, text: change.text };
}
