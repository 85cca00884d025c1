import type { Diagnostic } from '../diagnostics.ts';
import { touches } from './change.ts';
import { checkWords } from './check-words.ts';
import type { DeskArchive, DeskPage } from './desk-page.ts';
import { placeWords, type PlacedWords } from './place-words.ts';
import { idOf, type Proposal, type Spot } from './proposal.ts';
import type { Refusal, Sent } from './sent.ts';
import { holdAgainst, standingOn } from './standing.ts';

/** All that was sent, in order: what is proposed, and what cannot be. */
export type Gathered = {
  /** By source, line and place. What the record has already is a spot of its own. */
  readonly spots: readonly Spot[];
  readonly refused: readonly Refusal[];
};

/** Holds corrections against their sources and records, and puts those together that agree. */
export function gather(sent: readonly Sent[], archive: Pick<DeskArchive, 'pageOf'>): Gathered {
  const refused: Refusal[] = [];
  const groups = new Map<string, { desk: DeskPage; placed: PlacedWords[] }>();
  for (const it of sent) {
    const placed = place(it, archive);
    if ('rule' in placed) {
      refused.push({ problem: placed, sent: it, excerpt: null });
      continue;
    }
    const { desk, words } = placed;
    const key = idOf(desk.page.source, words.line, textOf(desk, words.line), words.change);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { desk, placed: [words] });
    else group.placed.push(words);
  }
  const proposals = mergeSame(
    [...groups.values()].flatMap(({ desk, placed }) => propose(desk, placed)),
  );
  return { spots: spotsOf(proposals), refused };
}

function place(
  sent: Sent,
  archive: Pick<DeskArchive, 'pageOf'>,
): { readonly desk: DeskPage; readonly words: PlacedWords } | Diagnostic {
  const wrong = checkWords(sent);
  if (wrong !== null) return wrong;
  const desk = archive.pageOf(sent.correction.source);
  if (desk === null) {
    return {
      rule: 'correction-source',
      file: sent.from.file,
      line: sent.line,
      column: sent.column,
      found: `the source “${sent.correction.source.slice(0, 80)}”`,
      expected: 'the name of a source of this archive, with .txt',
      mend: 'correct the name; was it sent for another archive?',
    };
  }
  const words = placeWords(sent, desk);
  return 'rule' in words ? words : { desk, words };
}

function propose(desk: DeskPage, placed: readonly PlacedWords[]): Proposal[] {
  const [first] = placed;
  if (first === undefined) return [];
  const text = textOf(desk, first.line);
  const standing = standingOn(desk.record?.emendations ?? [], desk.page, first.line);
  const { stance, change, about } = holdAgainst(text, first.change, standing);
  return [
    {
      id: idOf(desk.page.source, first.line, text, change),
      desk,
      line: first.line,
      change,
      quoted: placed.map((it) => it.quoted),
      sent: placed.map((it) => it.sent),
      movedFrom: [...new Set(placed.flatMap((it) => it.movedFrom ?? []))],
      stance,
      about: about.map((it) => it.entry),
      beside: standing
        .filter((it) => !about.includes(it) && touches(it, change))
        .map((it) => it.entry),
    },
  ];
}

/** Without what the record has, two proposals may be the same. */
function mergeSame(proposals: readonly Proposal[]): Proposal[] {
  const byId = new Map<string, Proposal>();
  for (const it of proposals) {
    const same = byId.get(it.id);
    byId.set(
      it.id,
      same === undefined
        ? it
        : {
            ...same,
            sent: [...same.sent, ...it.sent],
            quoted: [...same.quoted, ...it.quoted],
            movedFrom: [...new Set([...same.movedFrom, ...it.movedFrom])],
          },
    );
  }
  return [...byId.values()];
}

function spotsOf(proposals: readonly Proposal[]): Spot[] {
  const done = proposals.filter((it) => it.stance.kind === 'done').map((it): Spot => [it]);
  const open = proposals.filter((it) => it.stance.kind !== 'done').toSorted(byPlace);
  const spots: Proposal[][] = [];
  /** Where the words of the last spot end. */
  let reach = 0;
  for (const it of open) {
    const last = spots.at(-1);
    const isBeside =
      last?.[0]?.desk === it.desk &&
      last[0].line === it.line &&
      (it.change.from < reach || last.some((other) => touches(other.change, it.change)));
    if (isBeside) last.push(it);
    else spots.push([it]);
    reach = isBeside ? Math.max(reach, it.change.to) : it.change.to;
  }
  return [...done, ...spots].toSorted(([a], [b]) =>
    a === undefined || b === undefined ? 0 : byPlace(a, b),
  );
}

function byPlace(a: Proposal, b: Proposal): number {
  return (
    compare(a.desk.page.source, b.desk.page.source) ||
    a.line - b.line ||
    a.change.from - b.change.from ||
    a.change.to - b.change.to ||
    compare(a.id, b.id)
  );
}

function textOf(desk: DeskPage, line: number): string {
  return desk.page.lines[line - 1]?.text ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
