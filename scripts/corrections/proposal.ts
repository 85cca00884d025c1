import { createHash } from 'node:crypto';
import type { RecordEmendation } from '../../src/model/index.ts';
import { applyChange, type Change, type Range } from './change.ts';
import type { DeskPage } from './desk-page.ts';
import type { Sent } from './sent.ts';
import type { Stance } from './standing.ts';

/** What one or more readers propose for the same words: the same line would come of it. */
export type Proposal = {
  /** Ten hexadecimal digits of what it would make of which line: the same in every run. */
  readonly id: string;
  readonly desk: DeskPage;
  readonly line: number;
  readonly change: Change;
  /** The words that were quoted with it. */
  readonly quoted: readonly Range[];
  /** In the order in which they were read. */
  readonly sent: readonly Sent[];
  /** Lines for which it was sent, where the words have moved since. */
  readonly movedFrom: readonly number[];
  readonly stance: Stance;
  /** What the record has for these words. */
  readonly about: readonly RecordEmendation[];
  /** What it has for words right beside them. */
  readonly beside: readonly RecordEmendation[];
};

/** Proposals for the same words, of which one at most can be: more than one are in conflict. */
export type Spot = readonly Proposal[];

export function idOf(source: string, line: number, text: string, change: Change): string {
  const key = JSON.stringify([source, line, text, applyChange(text, change)]);
  return createHash('sha256').update(key).digest('hex').slice(0, 10);
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
  const all = sent.map((it) => it.correction.who?.replaceAll(/\s+/gu, ' ').trim() ?? '');
  const names = [...new Set(all.filter((it) => it !== ''))];
  const listed = names.slice(0, mostNames).join('、');
  if (names.length > mostNames) return `${listed}等${names.length}人`;
  return [...(listed === '' ? [] : [listed]), ...(all.includes('') ? ['读者'] : [])].join('、');
}

/** The reason that most of them give, of these the first. On one line. */
export function whyOf(sent: readonly Sent[]): string {
  const counts = new Map<string, number>();
  for (const { correction } of sent) {
    const why = correction.why.replaceAll(/\s+/gu, ' ').trim();
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}
