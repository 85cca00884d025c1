import type { RecordEmendation } from '../../src/model/index.ts';
import { anchorWords } from './anchor-words.ts';
import { applyChange, touches, type Change, type Range } from './change.ts';
import { boundsOf } from './held-words.ts';
import type { Proposal } from './proposal.ts';
import { edited, type RecordDraft, type RecordEdit } from './record-draft.ts';
import { holdAgainst, standingOn, type Standing } from './standing.ts';

/** A proposal that is to go into the record, and as what. */
export type Wish = {
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
 * @param nearby - what else may be entered on the line
 * @returns what stands in the way, the draft being as it was; null: it is entered
 */
export function enter(
  draft: RecordDraft,
  { proposal, sure, why, who }: Wish,
  nearby: readonly Change[],
): Obstacle | null {
  const { desk, line } = proposal;
  const text = desk.page.lines[line - 1]?.text ?? '';
  const standing = standingOn(draft.emendations, desk.page, line);
  const held = holdAgainst(text, proposal.change, standing);
  const { change } = held;
  const isKnown = (it: Standing) => proposal.about.some((entry) => isSame(entry, it.entry));
  const stranger = held.about.find((it) => !isKnown(it));
  if (stranger !== undefined) {
    return {
      rule: 'correction-conflict',
      found: `the record now has “${stranger.entry.read}” → “${stranger.entry.as}”`,
      mend: 'of proposals for the same words one can be accepted; leave the others or reject them',
    };
  }
  const bounds = boundsOf(desk.edited.draft.pieces, line, change);
  if (bounds === null) {
    return {
      rule: 'correction-loss',
      found: 'the words are in no piece, or in two parts of one',
      mend: 'correct the parts one by one; what should be in a piece is put there by `roles` or `pieces`',
    };
  }
  const staying = standing.filter((it) => !held.about.includes(it));
  const others = nearby.filter((it) => !touches(it, change));
  const room = makeRoom(text, change, staying, others);
  const quoted = [...held.about, ...proposal.quoted];
  const range =
    room === null ? null : anchorWords(text, change, quoted, bounds, room.taken, others);
  const inTheWay: Obstacle = {
    rule: 'correction-anchor',
    found: `“${text.slice(change.from, change.to)}” cannot be told from the words around it on line ${line}`,
    mend: 'write the entry into the record by hand, with words that tell it from the others',
  };
  if (room === null || range === null) return inTheWay;
  const entry = { ...quote(text, line, range, change), sure, why, who };
  const edits = [...room.edits, ...put(entry, change, held.about, draft.emendations, standing)];
  const after = standingOn(edited(draft.emendations, edits), desk.page, line);
  const wanted = [change, ...staying.map((it) => it.change)];
  if (
    after.length !== wanted.length ||
    !wanted.every((it) => after.some((own) => isEqual(it, own.change)))
  ) {
    // An entry for the second of the same words is one for the first where the first entry goes.
    return inTheWay;
  }
  draft.apply(edits);
  return null;
}

/** Has entries that quote words of the change quote fewer. */
function makeRoom(
  text: string,
  change: Change,
  staying: readonly Standing[],
  nearby: readonly Change[],
): { readonly edits: RecordEdit[]; readonly taken: Range[] } | null {
  const edits: RecordEdit[] = [];
  const taken: Range[] = [];
  for (const it of staying) {
    if (!touches(it, change)) {
      taken.push(it);
      continue;
    }
    const apart = {
      from: it.change.from < change.from ? it.from : change.to,
      to: it.change.from < change.from ? change.from : it.to,
    };
    const range = anchorWords(text, it.change, [apart], it, [change], nearby);
    if (range === null) return null;
    const { sure, why, who } = it.entry;
    const rest = { sure, why, ...(who === undefined ? {} : { who }) };
    const entry = { ...quote(text, it.entry.line, range, it.change), ...rest };
    edits.push({ kind: 'replace', at: it.index, entry });
    taken.push(range);
  }
  return { edits, taken };
}

/** The edits that bring an entry in: in the place of those that it replaces, else where its line is. */
function put(
  entry: RecordEmendation,
  change: Change,
  replaced: readonly Standing[],
  emendations: readonly RecordEmendation[],
  standing: readonly Standing[],
): RecordEdit[] {
  const [first, ...more] = replaced;
  if (first !== undefined) {
    return [
      { kind: 'replace', at: first.index, entry },
      ...more.map((it): RecordEdit => ({ kind: 'remove', at: it.index })),
    ];
  }
  const before = new Set(
    standing.filter((it) => it.change.from < change.from).map((it) => it.index),
  );
  const last = emendations.findLastIndex((it, index) => it.line < entry.line || before.has(index));
  return [{ kind: 'add', at: last + 1, entry }];
}

function quote(text: string, line: number, range: Range, change: Change) {
  const read = text.slice(range.from, range.to);
  const inside = { from: change.from - range.from, to: change.to - range.from, text: change.text };
  return { line, read, as: applyChange(read, inside) };
}

function isSame(a: RecordEmendation, b: RecordEmendation): boolean {
  return a.read === b.read && a.as === b.as && a.sure === b.sure;
}

function isEqual(a: Change, b: Change): boolean {
  return a.from === b.from && a.to === b.to && a.text === b.text;
}
