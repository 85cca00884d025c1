import process from 'node:process';
import { styleText } from 'node:util';
import { shownText } from '../../src/model/index.ts';
import { formatDiagnostic } from '../diagnostics.ts';
import { isBlank } from '../source/page.ts';
import { textOf } from '../source/passage.ts';
import { applyChange, touches } from './change.ts';
import { pieceAt, printedLine } from './open-archive.ts';
import { isLeft, outcomeKinds, type Outcome } from './outcomes.ts';
import { isFree, onOneLine, readersOf, type Proposal, type ProposalGroup } from './proposals.ts';
import { emendationsOn } from './record-emendations.ts';
import type { SentIn } from './sent-in.ts';

/**
 * Colours where a terminal shows them and nobody has said no (NO_COLOR, https://no-color.org). What
 * goes and comes is marked besides, in the way of wdiff, which any file and any mail can show.
 */
const styled = (format: Parameters<typeof styleText>[0], words: string) =>
  styleText(format, words, { stream: process.stdout });
const removed = (words: string) => styled(['red', 'inverse'], `[-${words}-]`);
const added = (words: string) => styled(['green', 'inverse'], `{+${words}+}`);
const faint = (words: string) => styled('dim', words);

/** Characters shown on either side of a change, and of the lines around: 80 columns hold them. */
const shownAround = 14;
const shownOfNeighbour = 30;
/** Reasons that are shown; more say the same in other words. */
const mostReasons = 5;
const mostNames = 10;

/**
 * A proposal as the editor sees it: where it is, in what piece, who sent it, the line before and
 * after with what changes marked, the lines around it, and the reasons.
 */
export function preview(proposal: Proposal): string {
  const { id, page, line, change, sent, about, stance } = proposal;
  const movedFrom = [...new Set(linesBefore(proposal))];
  const text = printedLine(page, line);
  const after = applyChange(text, change);
  const names = [...new Set(sent.map((it) => onOneLine(it.correction.who ?? 'without a name')))];
  const reasons = [...new Set(sent.map((it) => onOneLine(it.correction.why)))];
  const adjacent = emendationsOn(page.record?.emendations ?? [], page.page, line).flatMap((it) =>
    touches(it, change) && !about.includes(it.entry) ? [it.entry] : [],
  );
  const record = [...about, ...adjacent].map((it) => {
    const where = adjacent.includes(it) ? 'beside it the' : 'the';
    const who = it.who === undefined ? '' : ` (${it.who})`;
    return `    ${where} record has “${it.read}” → “${it.as}”${it.sure ? '' : ' (probable)'}: ${it.why}${who}`;
  });
  return [
    `${styled('bold', id)}  ${page.page.source}:${line}:${change.from + 1}  ${titleOf(proposal)}`,
    `    ${countOf(readersOf(sent), 'reader')}: ${listed(names, mostNames).join('、')}`,
    ...(movedFrom.length === 0
      ? []
      : [`    moved from line ${movedFrom.join(', ')}: the words stand here now`]),
    ...neighbour(proposal, -1),
    `  - ${numbered(line)}${around(text, change.from, change.to, removed)}`,
    `  + ${numbered(line)}${around(after, change.from, change.from + change.text.length, added)}`,
    ...neighbour(proposal, 1),
    ...record,
    ...(stance.kind === 'done' ? ['    nothing to do: the record has it already'] : []),
    ...listed(reasons, mostReasons).map((why) => `    why: ${why}`),
  ].join('\n');
}

/** The lines for which it was sent, where the words stood before. */
const linesBefore = ({ line, sent }: Proposal): number[] =>
  sent.map((it) => it.correction.line).filter((it) => it !== line);

function listed(all: readonly string[], most: number): string[] {
  const more = all.length - most;
  return more > 0 ? [...all.slice(0, most), `… and ${more} more`] : [...all];
}

/** What the piece is called, or how it begins. */
function titleOf({ page, line }: Proposal): string {
  const anchor = pieceAt(page, line);
  const piece = page.edited.pieces.find((it) => it.anchor === anchor);
  if (piece === undefined) return 'in no piece';
  const headline = piece.headline.map(textOf).join(' ').trim();
  if (headline !== '') return `《${shortened(headline)}》`;
  const [first] = [...piece.blocks, ...piece.captions];
  return first === undefined ? '' : `“${shortened(textOf(first.passage).trim())}”`;
}

/** The next line with words on it, above or below. */
function neighbour({ page, line }: Proposal, step: 1 | -1): string[] {
  const { lines } = page.page;
  const next =
    step === 1
      ? lines.find((it) => it.number > line && !isBlank(it))
      : lines.findLast((it) => it.number < line && !isBlank(it));
  return next === undefined
    ? []
    : [faint(`    ${numbered(next.number)}${shortened(next.text.trim())}`)];
}

function around(text: string, from: number, to: number, mark: (words: string) => string): string {
  const head = text.slice(0, from);
  const tail = text.slice(to);
  const before = head.length > shownAround ? `…${head.slice(-shownAround).toWellFormed()}` : head;
  const after = tail.length > shownAround ? `${tail.slice(0, shownAround).toWellFormed()}…` : tail;
  return before + (from === to ? '' : mark(text.slice(from, to))) + after;
}

const numbered = (line: number) => `${String(line).padStart(5)} │ `;

function shortened(text: string, most = shownOfNeighbour): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}

/** `one reader`, `3 readers` */
export function countOf(count: number, what: string): string {
  return count === 1 ? `one ${what}` : `${count} ${what}s`;
}

/** Everything that was sent, as the editor reads it: proposals, conflicts, what is refused. */
export function report(groups: readonly ProposalGroup[], outcomes: readonly Outcome[]): string {
  const byId = new Map(outcomes.map((it) => [it.id, it]));
  const blocks = groups.map((group) => {
    const own = group.map((it) => {
      const { kind = '', reason = '' } = byId.get(it.id) ?? {};
      return `${preview(it)}\n    ${styled('bold', reason === '' ? kind : `${kind}: ${reason}`)}`;
    });
    return [...conflictOf(group, ''), ...own].join('\n');
  });
  const faults = outcomes.flatMap(({ id, problem, excerpt }) => {
    if (id !== null || problem === null) return [];
    const words =
      excerpt === null ? '' : `\n  it is:    ${shortened(shownText(onOneLine(excerpt)), 160)}`;
    return [formatDiagnostic(problem) + words];
  });
  return [...blocks, ...faults].join('\n\n');
}

/**
 * @param hint - what can be done where the record has other words
 * @returns what a group is in conflict with, in words, if anything
 */
export function conflictOf(group: ProposalGroup, hint: string): string[] {
  if (group.length > 1) return [`In conflict: ${group.length} proposals for the same words.`];
  return group[0]?.stance.kind === 'against' ? [`In conflict with the record${hint || '.'}`] : [];
}

/** How many corrections ended as what, and what to do about it. */
export function totals(outcomes: readonly Outcome[], groups: readonly ProposalGroup[]): string {
  const row = (name: string, count: number) => `${name.padEnd(14)}${String(count).padStart(8)}`;
  const rows = outcomeKinds.flatMap((kind) => {
    const own = outcomes.filter((it) => it.kind === kind).length;
    return own === 0 ? [] : [row(kind, own)];
  });
  const waiting = new Set(outcomes.flatMap((it) => (it.kind === 'waiting' ? [it.id] : [])));
  const isOpen = groups
    .filter(isFree)
    .flat()
    .some((it) => waiting.has(it.id));
  const hint = 'To decide: at a terminal, or with --accept, --probable, --reject (--help).';
  return [row('corrections', outcomes.length), ...rows, ...(isOpen ? ['', hint] : [])].join('\n');
}

/** 0: nothing is left for anybody to do; 3: something is. */
export function codeFor(outcomes: readonly Outcome[]): 0 | 3 {
  return outcomes.some(isLeft) ? 3 : 0;
}

export function writtenTo(files: ReadonlySet<string>): string {
  return files.size === 0
    ? 'No record has changed.'
    : `${countOf(files.size, 'record')} written:\n${[...files].map((it) => `  ${it}`).join('\n')}`;
}

/** What `check` says of what was sent in: all that is wrong, and how much is not. */
export function checked({ groups, refused, count }: SentIn): {
  readonly errors: readonly string[];
  readonly summary: string;
} {
  const proposals = groups.flat();
  const remarks = [
    [
      proposals.filter((it) => linesBefore(it).length > 0),
      'has words that stand on another line now',
    ],
    [proposals.filter((it) => it.stance.kind === 'done'), 'is in the record already'],
    [
      groups.filter((it) => conflictOf(it, '').length > 0),
      'is in conflict, for the editor to decide',
    ],
  ] as const;
  const said = remarks.flatMap(([{ length }, what]) =>
    length === 0 ? [] : [`  ${countOf(length, 'proposal')}: ${what}`],
  );
  const summary = `${countOf(count, 'correction')}, ${countOf(proposals.length, 'proposal')}; ${refused.length} refused.`;
  return {
    errors: refused.map(({ problem }) => formatDiagnostic(problem)),
    summary: [summary, ...said].join('\n'),
  };
}
