import type { RecordEmendation } from '../../src/model/index.ts';
import type { Divisions } from '../gazetteer/divisions.ts';
import { applyChanges, type Change } from './change.ts';
import type { DeskPage } from './desk-page.ts';
import { enter, type Obstacle, type Wish } from './enter.ts';
import { proveRecord } from './prove-record.ts';
import { RecordDraft } from './record-draft.ts';
import { standingOn } from './standing.ts';

/** A page with the proposals that could be entered, and why the others could not. */
export type Admitted = {
  /** The same as before where nothing was entered. */
  readonly desk: DeskPage;
  readonly entered: readonly Wish[];
  readonly refused: readonly { readonly wish: Wish; readonly obstacle: Obstacle }[];
};

/**
 * Enters proposals for one page into its record, in their order. The page goes through the pipeline
 * with all of them; where that does not do, with the halves of them, so that one that breaks
 * something does not take the others with it, and the thousandth costs no thousand runs.
 *
 * @param nearby - all that is proposed for the page, decided or not, by line
 */
export function admit(
  desk: DeskPage,
  wishes: readonly Wish[],
  nearby: ReadonlyMap<number, readonly Change[]>,
  divisions: Divisions,
): Admitted {
  const draft = new RecordDraft(desk.recordText, desk.record?.emendations ?? []);
  const refused: Admitted['refused'][number][] = [];
  const entered: Wish[] = [];
  for (const wish of wishes) {
    const { line } = wish.proposal;
    const obstacle = enter(draft, wish, nearby.get(line) ?? []);
    if (obstacle === null) entered.push(wish);
    else refused.push({ wish, obstacle });
  }
  if (entered.length === 0) return { desk, entered, refused };
  const next =
    emptiedLine(desk, draft.emendations, entered) ??
    proveRecord(desk, draft.text(), draft.emendations, divisions);
  if ('page' in next) return { desk: next, entered, refused };
  const [only, another] = entered;
  if (only !== undefined && another === undefined) {
    return { desk, entered: [], refused: [...refused, { wish: only, obstacle: next }] };
  }
  const middle = entered.length >> 1;
  const first = admit(desk, entered.slice(0, middle), nearby, divisions);
  const second = admit(first.desk, entered.slice(middle), nearby, divisions);
  return {
    desk: second.desk,
    entered: [...first.entered, ...second.entered],
    refused: [...refused, ...first.refused, ...second.refused],
  };
}

/** A line of which nothing would be left to be read is one that is lost. */
function emptiedLine(
  { page }: DeskPage,
  emendations: readonly RecordEmendation[],
  entered: readonly Wish[],
): Obstacle | null {
  for (const line of new Set(entered.map((it) => it.proposal.line))) {
    const text = page.lines[line - 1]?.text ?? '';
    const sure = standingOn(emendations, page, line).filter((it) => it.entry.sure);
    const changes = sure.map((it) => it.change);
    if (applyChanges(text, changes).trim() !== '') continue;
    return {
      rule: 'correction-loss',
      found: `nothing would be left of line ${line}: “${text.trim().slice(0, 40)}”`,
      mend: 'a line that is no text is left out by `roles` in the record, with `role: noise`',
    };
  }
  return null;
}
