import type { EditorsRecord } from '../../src/model/index.ts';
import type { SourcePage } from '../source/page.ts';
import type { Answer, EntryValue, Question, RecordKey } from './questions/question.ts';

/** One decision of an editor's record. */
export type Decision = { readonly key: RecordKey; readonly value: EntryValue };

export type Coverage = {
  readonly decisions: readonly { readonly decision: Decision; readonly isAsked: boolean }[];
  readonly questions: readonly { readonly question: Question; readonly isAnswered: boolean }[];
};

/** Every decision of a record, in the order of its keys. */
export function decisionsOf(record: EditorsRecord): Decision[] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
    const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return values.map((it: unknown) => ({ key: key as RecordKey, value: it as EntryValue }));
  });
}

/**
 * Which decisions of a record were asked for, and which questions it answers. A decision is asked for
 * where a question offers an answer that decides the same of the same words:
 *
 * - the same key; but to emend words and to call them garbled are answers to one question
 * - the same line of the source (keys without a line: the key is enough)
 * - for what is said of words (emendations, garbled, parts, places, doubts, bylines): words that
 *   overlap on that line by at least two characters, or by all of the shorter
 * - for what is said of a piece (fields): a field that both set
 *
 * What the answer proposes need not be right: the question is whether the editor was asked.
 */
export function coverage(
  record: EditorsRecord,
  questions: readonly Question[],
  source: SourcePage,
): Coverage {
  const decisions = decisionsOf(record);
  const matches = (it: Decision, answer: Answer): boolean => decidesSame(it, answer, source);
  return {
    decisions: decisions.map((decision) => ({
      decision,
      isAsked: questions.some((it) => it.answers.some((answer) => matches(decision, answer))),
    })),
    questions: questions.map((question) => ({
      question,
      isAnswered: decisions.some((it) => question.answers.some((answer) => matches(it, answer))),
    })),
  };
}

const ofWords: readonly RecordKey[] = [
  'emendations',
  'garbled',
  'parts',
  'places',
  'doubts',
  'bylines',
];
const misread: readonly RecordKey[] = ['emendations', 'garbled'];

/** Whether two entries decide the same of the same words. */
export function decidesSame(a: Decision, b: Decision, source: SourcePage): boolean {
  const both = a.key === b.key || (misread.includes(a.key) && misread.includes(b.key));
  if (!both) return false;
  const one = anchorOf(a.value);
  const two = anchorOf(b.value);
  if (one === null || two === null || a.key === 'district') return true;
  if (one.line !== two.line) return false;
  if (a.key === 'fields') return fieldsOf(a.value).some((it) => fieldsOf(b.value).includes(it));
  return !ofWords.includes(a.key) || overlap(one.read, two.read, source.lines[one.line - 1]?.text);
}

function overlap(a: string, b: string, line = ''): boolean {
  const from = Math.max(line.indexOf(a), line.indexOf(b));
  const to = Math.min(line.indexOf(a) + a.length, line.indexOf(b) + b.length);
  const shared = line.slice(from, Math.max(from, to)).replaceAll(/\s+/gu, '').length;
  return shared >= Math.min(2, a.length, b.length);
}

function anchorOf(value: EntryValue): { line: number; read: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { line, read } = value;
  return typeof line === 'number' && typeof read === 'string' ? { line, read } : null;
}

function fieldsOf(value: EntryValue): string[] {
  const set = typeof value === 'object' && value !== null ? value['set'] : null;
  return typeof set === 'object' && set !== null ? Object.keys(set) : [];
}
