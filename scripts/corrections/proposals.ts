import { createHash } from 'node:crypto';
import type { RecordEmendation } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import {
  applyChange,
  changeBetween,
  occurrences,
  touches,
  type Change,
  type Range,
} from './change.ts';
import {
  pieceAt,
  printedLine,
  type CorrectableArchive,
  type CorrectablePage,
} from './open-archive.ts';
import { checkWords, type Refusal, type Sent } from './read-corrections.ts';
import { compareWithRecord, emendationsOn, type Stance } from './record-emendations.ts';

/** What one or more readers propose for the same words: the same line would come of it. */
export type Proposal = {
  /** Ten hexadecimal digits of what it would make of which line: the same in every run. */
  readonly id: string;
  readonly page: CorrectablePage;
  readonly line: number;
  readonly change: Change;
  /** The words that were quoted with it. */
  readonly quoted: Range[];
  /** In the order in which they were read; some may have been sent for a line where the words stood before. */
  readonly sent: Sent[];
  readonly stance: Stance;
  /** What the record has for these words. */
  readonly about: readonly RecordEmendation[];
};

/** Proposals for the same words, of which one at most can be: more than one are in conflict. */
export type ProposalGroup = readonly Proposal[];

/** One proposal, and the record says nothing of its words. */
export function isFree([first, another]: ProposalGroup): boolean {
  return first?.stance.kind === 'free' && another === undefined;
}

/**
 * Holds corrections against their sources and records, and puts those together that agree.
 *
 * @returns proposals by source, line and place, what the record has already in a group of its own;
 *   and what cannot be applied
 */
export function groupCorrections(
  sent: readonly Sent[],
  archive: Pick<CorrectableArchive, 'pageOf'>,
): { readonly groups: readonly ProposalGroup[]; readonly refused: readonly Refusal[] } {
  const refused: Refusal[] = [];
  const proposals = new Map<string, Proposal>();
  for (const it of sent) {
    const placed = checkWords(it) ?? placeCorrection(it, archive);
    if ('rule' in placed) {
      refused.push({ problem: placed, sent: it, excerpt: null });
      continue;
    }
    const { page, line, quoted } = placed;
    const emendations = emendationsOn(page.record?.emendations ?? [], page.page, line);
    const text = printedLine(page, line);
    const { stance, change, about: own } = compareWithRecord(text, placed.change, emendations);
    const key = JSON.stringify([page.page.source, line, text, applyChange(text, change)]);
    const id = createHash('sha256').update(key).digest('hex').slice(0, 10);
    const about = own.map(({ entry }) => entry);
    const same = proposals.get(id) ?? {
      id,
      page,
      line,
      change,
      quoted: [],
      sent: [],
      stance,
      about,
    };
    same.quoted.push(quoted);
    same.sent.push(it);
    proposals.set(id, same);
  }
  return { groups: groupsOf([...proposals.values()]), refused };
}

/** A correction at its place in the source as it is now. */
type PlacedCorrection = {
  readonly page: CorrectablePage;
  readonly line: number;
  /** The words that it quotes. */
  readonly quoted: Range;
  readonly change: Change;
};

/** One character stands somewhere on every page: it is not found again by itself. */
const fewestToFindAgain = 2;

/**
 * Finds the words of a correction: once on its line, or, where they are not there any more, once
 * elsewhere in the source, or once in the piece that now has the line.
 *
 * @returns its place; what is wrong, where there is none or more than one
 */
function placeCorrection(
  sent: Sent,
  archive: Pick<CorrectableArchive, 'pageOf'>,
): PlacedCorrection | Diagnostic {
  const { source, line, read, as } = sent.correction;
  const at = { file: sent.from.file, line: sent.line, column: sent.column };
  const page = archive.pageOf(source);
  if (page === null) {
    return {
      ...{ rule: 'correction-source', ...at, found: `the source “${source.slice(0, 80)}”` },
      expected: 'the name of a source of this archive, with .txt',
      mend: 'correct the name; was it sent for another archive?',
    };
  }
  const { lines } = page.page;
  const expected = `“${shortened(read)}” once on line ${line} of ${source}`;
  const problem = (found: string, mend: string): Diagnostic => {
    return { rule: 'correction-anchor', ...at, found, expected, mend };
  };
  const put = (number: number, column: number): PlacedCorrection => {
    const text = printedLine(page, number);
    const quoted = { from: column, to: column + read.length };
    const change = changeBetween(text, applyChange(text, { ...quoted, text: as }));
    return { page, line: number, quoted, change };
  };
  const text = printedLine(page, line);
  const [only, ...more] = occurrences(text, read);
  if (only !== undefined && more.length === 0) return put(line, only);
  if (only !== undefined) {
    return problem(
      `the words stand ${more.length + 1} times on the line`,
      'give more of the words around those that are meant',
    );
  }
  const gone =
    lines[line - 1] === undefined
      ? `the source ends at line ${lines.length}`
      : text.trim() === ''
        ? `line ${line} is blank now`
        : `the words are not on the line: “${shortened(text.trim())}”`;
  if ([...read].length < fewestToFindAgain) {
    return problem(`${gone}; one character alone is not looked for elsewhere`, 'give more words');
  }
  const elsewhere = lines.flatMap(({ number, text: own }) =>
    occurrences(own, read).map((column) => ({ number, column })),
  );
  const piece = pieceAt(page, line);
  const near = elsewhere.filter((it) => piece !== null && pieceAt(page, it.number) === piece);
  const [found] = elsewhere.length === 1 ? elsewhere : near.length === 1 ? near : [];
  if (found !== undefined) return put(found.number, found.column);
  if (elsewhere.length === 0) {
    return problem(`${gone}, nor anywhere else`, 'the source has changed: read the place again');
  }
  const numbers = [...new Set(elsewhere.map((it) => it.number))];
  const listed = `${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' …' : ''}`;
  return problem(
    `${gone}, but ${elsewhere.length} times elsewhere: line ${listed}`,
    'give the line, or more words',
  );
}

function groupsOf(proposals: readonly Proposal[]): ProposalGroup[] {
  const done = proposals.filter((it) => it.stance.kind === 'done').map((it) => [it]);
  const open = proposals.filter((it) => it.stance.kind !== 'done').toSorted(byPlace);
  const groups: Proposal[][] = [];
  /** Where the words of the last group end. */
  let reach = 0;
  for (const it of open) {
    const last = groups.at(-1);
    const isOfLast =
      last?.[0]?.page === it.page &&
      last[0].line === it.line &&
      (it.change.from < reach || last.some((other) => touches(other.change, it.change)));
    if (isOfLast) last.push(it);
    else groups.push([it]);
    reach = isOfLast ? Math.max(reach, it.change.to) : it.change.to;
  }
  return [...done, ...groups].toSorted(([a], [b]) =>
    a === undefined || b === undefined ? 0 : byPlace(a, b),
  );
}

function byPlace(a: Proposal, b: Proposal): number {
  return (
    compare(a.page.page.source, b.page.page.source) ||
    a.line - b.line ||
    a.change.from - b.change.from ||
    a.change.to - b.change.to ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** How many readers propose it: a name in many files is one, and so are many names in one file. */
export function readersOf(sent: readonly Sent[]): number {
  const files = new Set(sent.map((it) => it.from.digest));
  const names = new Set(sent.map((it) => it.correction.who?.trim() ?? it.from.digest));
  return Math.min(files.size, names.size);
}

/** Names in an attribution; more are a number. */
const mostNames = 10;

/**
 * Who proposes it, as the record has it: names, and that there were readers without.
 * `甲、乙、读者`
 */
export function whoOf(sent: readonly Sent[]): string {
  const all = sent.map((it) => onOneLine(it.correction.who ?? ''));
  const names = [...new Set(all.filter((it) => it !== ''))];
  const listed = names.slice(0, mostNames).join('、');
  if (names.length > mostNames) return `${listed}等${names.length}人`;
  return [...(listed === '' ? [] : [listed]), ...(all.includes('') ? ['读者'] : [])].join('、');
}

/** The reason that most of them give, of these the first. On one line. */
export function whyOf(sent: readonly Sent[]): string {
  const reasons = Map.groupBy(
    sent.map((it) => onOneLine(it.correction.why)),
    (it) => it,
  );
  const [most] = [...reasons].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '';
}

/** Words without line ends, which readers may write and a list has no room for. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
