import { textOf } from '../source/passage.ts';
import { isBlank } from '../source/page.ts';
import { applyChange } from './change.ts';
import { pieceAt } from './place-words.ts';
import { readersOf, type Proposal } from './proposal.ts';
import type { Paint } from './paint.ts';

/** Characters shown on either side of a change, and of the lines around: 80 columns hold them. */
const shownAround = 14;
const shownOfNeighbour = 30;
/** Reasons that are shown; more say the same in other words. */
const mostReasons = 5;

/**
 * A proposal as the editor sees it: where it is, in what piece, who sent it, the line before and
 * after with what changes marked, the lines around it, and the reasons.
 */
export function preview(proposal: Proposal, paint: Paint): string {
  const { id, desk, line, change, sent, movedFrom, about, beside, stance } = proposal;
  const text = desk.page.lines[line - 1]?.text ?? '';
  const after = applyChange(text, change);
  const end = change.from + change.text.length;
  const rows = [
    neighbour(proposal, -1, paint),
    `  - ${numbered(line)}${around(text, change.from, change.to, paint.removed)}`,
    `  + ${numbered(line)}${around(after, change.from, end, paint.added)}`,
    neighbour(proposal, 1, paint),
  ];
  const moved =
    movedFrom.length === 0
      ? []
      : [`    moved from line ${movedFrom.join(', ')}: the words stand here now`];
  const record = [...about, ...beside].map(
    (it) =>
      `    ${beside.includes(it) ? 'beside it the' : 'the'} record has “${it.read}” → “${it.as}”${it.sure ? '' : ' (probable)'}: ${it.why}${it.who === undefined ? '' : ` (${it.who})`}`,
  );
  const agreed = stance.kind === 'done' ? ['    nothing to do: the record has it already'] : [];
  return [
    `${paint.strong(id)}  ${desk.page.source}:${line}:${change.from + 1}  ${titleOf(proposal)}`,
    `    ${countOf(readersOf(sent), 'reader')}: ${namesOf(proposal)}`,
    ...moved,
    ...rows.filter((row) => row !== null),
    ...record,
    ...agreed,
    ...reasonsOf(proposal).map((why) => `    why: ${why}`),
  ].join('\n');
}

function namesOf({ sent }: Proposal): string {
  const names = [...new Set(sent.map((it) => oneLine(it.correction.who ?? 'without a name')))];
  const listed = names.slice(0, 10).join('、');
  return names.length > 10 ? `${listed} and ${names.length - 10} more` : listed;
}

function reasonsOf({ sent }: Proposal): string[] {
  const reasons = [...new Set(sent.map((it) => oneLine(it.correction.why)))];
  const more = reasons.length - mostReasons;
  return more > 0 ? [...reasons.slice(0, mostReasons), `… and ${more} more`] : reasons;
}

/** What the piece is called, or how it begins. */
function titleOf({ desk, line }: Proposal): string {
  const anchor = pieceAt(desk, line);
  const piece = desk.edited.pieces.find((it) => it.anchor === anchor);
  if (piece === undefined) return 'in no piece';
  const headline = piece.headline.map(textOf).join(' ').trim();
  if (headline !== '') return `《${shortened(headline)}》`;
  const [first] = [...piece.blocks, ...piece.captions];
  return first === undefined ? '' : `“${shortened(textOf(first.passage).trim())}”`;
}

function neighbour({ desk, line }: Proposal, step: 1 | -1, paint: Paint): string | null {
  let at = line - 1 + step;
  for (let next = desk.page.lines[at]; next !== undefined; next = desk.page.lines[(at += step)]) {
    if (!isBlank(next)) {
      return paint.faint(`    ${numbered(next.number)}${shortened(next.text.trim())}`);
    }
  }
  return null;
}

function around(text: string, from: number, to: number, mark: (words: string) => string): string {
  const head = text.slice(0, from);
  const tail = text.slice(to);
  const before = head.length > shownAround ? `…${head.slice(-shownAround).toWellFormed()}` : head;
  const after = tail.length > shownAround ? `${tail.slice(0, shownAround).toWellFormed()}…` : tail;
  return before + (from === to ? '' : mark(text.slice(from, to))) + after;
}

function numbered(line: number): string {
  return `${String(line).padStart(5)} │ `;
}

function shortened(text: string): string {
  return text.length > shownOfNeighbour
    ? `${text.slice(0, shownOfNeighbour).toWellFormed()}…`
    : text;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** `one reader`, `3 readers` */
export function countOf(count: number, what: string): string {
  return count === 1 ? `one ${what}` : `${count} ${what}s`;
}
