import type { Doubt, EditorsRecord } from '../../src/model/index.ts';
import { type Decision, nearestRival } from '../blocks/decide.ts';
import { roleOfPart } from '../blocks/part.ts';
import { rules, type RuleId } from '../diagnostics.ts';
import type { DraftPage } from '../pieces/build-pieces.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import type { JoinDoubt } from '../pieces/join-paragraphs.ts';
import { readingDoubts } from './reading-doubts.ts';
import { firstWords, lastWords, recordEntry } from './record-entry.ts';

/** Below this margin a decision is shown to the editor; 1 is one hint of a rule. */
const bar = 1;

/**
 * What the build script is not sure of on a page, each with a line for the editor's record
 * that settles it. Pasted as it is, the line agrees with the build script and changes no word;
 * where the build script is wrong, the editor changes it. What the record has settled is left out.
 *
 * @param pieces - with the emendations of the record
 */
export function doubtsOf(
  draft: DraftPage,
  record: EditorsRecord | null,
  pieces: readonly DraftPiece[] = draft.pieces,
): Doubt[] {
  const doubts = [
    ...draft.decisions.flatMap(roleDoubt),
    ...draft.doubts.map((it) => joinDoubt(it, draft)),
    ...draft.resumed.map((line) => resumedDoubt(line, draft)),
    ...readingDoubts(pieces, draft.source, record),
  ];
  return doubts
    .filter((doubt) => !isSettled(doubt, record))
    .toSorted(
      (a, b) =>
        a.lines[0] - b.lines[0] ||
        (a.column ?? 0) - (b.column ?? 0) ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
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
  const second = nearestRival(decision, (part) => roleOfPart[part] !== role);
  if (second === null || second.behind >= bar) return [];
  const { lines, text } = decision.block;
  const first = lines[0].number;
  return [
    {
      rule: 'role-close' satisfies RuleId,
      lines: [first, lines.at(-1)?.number ?? first],
      column: null,
      found: `${role}: ${shorten(text)}`,
      expected: `${rules['role-close']}; ${roleOfPart[second.part]} is close behind`,
      mend: recordEntry('roles', {
        line: first,
        read: firstWords(lines[0].text),
        role,
        why: '按上下文。',
      }),
    },
  ];
}

function joinDoubt(doubt: JoinDoubt, draft: DraftPage): Doubt {
  const read = lastWords(lineText(draft, doubt.line));
  const mend =
    doubt.rule === 'join-uncertain' && doubt.next !== null
      ? recordEntry('joins', {
          line: doubt.line,
          read,
          with: doubt.next,
          why: '两处读来是一句话。',
        })
      : recordEntry('cutOff', {
          line: doubt.line,
          read,
          why: '句子到此中断，下文版面上没有。',
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
  const at = draft.regions.findIndex((it) => it.lines[0] === line);
  const home = draft.regions[at]?.anchor ?? null;
  const run = draft.regions.slice(at);
  const end = run.findIndex((it) => it.anchor !== home);
  const read = firstWords(lineText(draft, line));
  return {
    rule: 'resumed-piece',
    lines: [line, line],
    column: null,
    found: shorten(lineText(draft, line)),
    expected: rules['resumed-piece'],
    mend:
      home === null
        ? recordEntry('doubts', { line, read, settled: 'resumed-piece', why: '按文意。' })
        : recordEntry('pieces', {
            line,
            read,
            through: run.slice(0, end === -1 ? undefined : end).at(-1)?.lines[1] ?? line,
            of: home,
            why: '没有署名，写的仍是被隔开的那一篇。',
          }),
  };
}

function lineText(draft: DraftPage, line: number): string {
  return draft.source.lines[line - 1]?.text ?? '';
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 30 ? `${trimmed.slice(0, 29).toWellFormed()}…` : trimmed;
}
