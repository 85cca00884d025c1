import { stringify } from 'yaml';
import type { Doubt, EditorsRecord } from '../../src/model/index.ts';
import type { Decision } from '../blocks/decide.ts';
import { roleOfPart } from '../blocks/part.ts';
import { rules, type RuleId } from '../diagnostics.ts';
import type { DraftPage } from '../pieces/build-pieces.ts';
import type { JoinDoubt } from '../pieces/join-paragraphs.ts';

/** Below this margin a decision is shown to the editor; 1 is one hint of a rule. */
const bar = 1;

/**
 * What the build script is not sure of on a page, each with a line for the editor's record
 * that would settle it. What the record has settled is left out.
 */
export function doubtsOf(draft: DraftPage, record: EditorsRecord | null): Doubt[] {
  const doubts = [
    ...draft.decisions.flatMap(roleDoubt),
    ...draft.doubts.map((it) => joinDoubt(it, draft)),
    ...draft.resumed.map((line) => resumedDoubt(line, draft)),
  ];
  return doubts
    .filter((doubt) => !isSettled(doubt, record))
    .toSorted((a, b) => a.lines[0] - b.lines[0] || (a.rule < b.rule ? -1 : 1));
}

function isSettled(doubt: Doubt, record: EditorsRecord | null): boolean {
  return (
    record?.doubts.some(
      (it) => it.settled === doubt.rule && it.line >= doubt.lines[0] && it.line <= doubt.lines[1],
    ) === true
  );
}

function roleDoubt(decision: Decision): Doubt[] {
  const role = roleOfPart[decision.part];
  const [second] = decision.runnersUp.filter((it) => roleOfPart[it.part] !== role);
  if (second === undefined || second.behind >= bar) return [];
  const { lines, text } = decision.block;
  const first = lines[0].number;
  return [
    {
      rule: 'role-close' satisfies RuleId,
      lines: [first, lines.at(-1)?.number ?? first],
      column: null,
      found: `${role}: ${shorten(text)}`,
      expected: `${rules['role-close']}; ${roleOfPart[second.part]} is close behind`,
      mend: entry('roles', {
        line: first,
        read: anchorOf(lines[0].text),
        role: roleOfPart[second.part],
        why: '',
      }),
    },
  ];
}

function joinDoubt(doubt: JoinDoubt, draft: DraftPage): Doubt {
  const next = doubt.next;
  const mend =
    doubt.rule === 'sentence-stops'
      ? entry('cutOff', { line: doubt.line, read: endOf(lineText(draft, doubt.line)), why: '' })
      : entry('parts', {
          line: next ?? doubt.line,
          read: anchorOf(lineText(draft, next ?? doubt.line)),
          why: '',
        });
  return {
    rule: doubt.rule,
    lines: [doubt.line, doubt.line],
    column: null,
    found: doubt.found,
    expected: rules[doubt.rule],
    mend,
  };
}

function resumedDoubt(line: number, draft: DraftPage): Doubt {
  return {
    rule: 'resumed-piece',
    lines: [line, line],
    column: null,
    found: shorten(lineText(draft, line)),
    expected: rules['resumed-piece'],
    mend: entry('starts', { line, read: anchorOf(lineText(draft, line)), why: '' }),
  };
}

/** One entry of a record, ready to paste. */
function entry(key: string, value: Record<string, unknown>): string {
  return stringify({ [key]: [value] }).trimEnd();
}

function lineText(draft: DraftPage, line: number): string {
  return draft.source.lines[line - 1]?.text ?? '';
}

function anchorOf(text: string): string {
  return text.trim().slice(0, 16).trimEnd();
}

function endOf(text: string): string {
  return text.trim().slice(-10).trimStart();
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 30 ? `${trimmed.slice(0, 29)}…` : trimmed;
}
