import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { Decision } from './enter.ts';
import type { Proposal, ProposalGroup } from './proposals.ts';
import { conflictOf, preview } from './report.ts';

/** A terminal: says something; asks, and gives null where there is no answer any more. */
export type Terminal = {
  readonly say: (text: string) => void;
  readonly ask: (question: string) => Promise<string | null>;
};

/** Whether a person is there who sees what is said and can answer. */
export function isAnswered(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/**
 * The terminal of this process, for as long as something is asked.
 *
 * @param stop - ends it; so does Ctrl-C, and the end of the input
 */
export async function atTerminal(
  stop: AbortSignal,
  work: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const end = new AbortController();
  lines.on('close', () => {
    end.abort();
  });
  try {
    await work({
      say: (text) => {
        console.log(text);
      },
      ask: (question) =>
        lines.question(question, { signal: AbortSignal.any([stop, end.signal]) }).catch(() => null),
    });
  } finally {
    lines.close();
  }
}

const keys =
  '[y] sure 接受  [p] probable 疑当作  [n] no 拒绝  [s] later 留待  [w] other reason 另写理由  [q] end 结束';

/**
 * Asks about one proposal after the other, of a conflict first which one.
 *
 * @param decide - takes each decision at once, so that what is decided is done even if the rest is not
 */
export async function askAbout(
  groups: readonly ProposalGroup[],
  terminal: Terminal,
  decide: (id: string, decision: Decision) => Promise<string>,
): Promise<void> {
  const { say } = terminal;
  for (const [index, group] of groups.entries()) {
    say(`\n${index + 1} of ${groups.length}`);
    for (const words of conflictOf(group, ': [y] and [p] replace what it has.')) say(words);
    for (const [at, it] of group.entries()) {
      say(group.length > 1 ? `\n(${at + 1}) ${preview(it)}` : preview(it));
    }
    const answer = await answerTo(group, terminal);
    if (answer === null) return;
    const { proposals, decision } = answer;
    for (const { id } of proposals) say(await decide(id, decision));
  }
}

/** @returns null: the editor wants no more */
async function answerTo(
  group: ProposalGroup,
  terminal: Terminal,
): Promise<{ readonly proposals: readonly Proposal[]; readonly decision: Decision } | null> {
  const { say, ask } = terminal;
  let proposals = group;
  let why: string | null = null;
  for (;;) {
    const which = proposals.length > 1 ? `[1–${group.length}] which one, or of all: ` : '';
    const answer = (await ask(`${which}${keys}\n> `))?.trim().toLowerCase() ?? 'q';
    const chosen = /^\d+$/.test(answer) ? group[Number(answer) - 1] : undefined;
    if (answer === 'q') return null;
    if (answer === 's') return { proposals, decision: { what: 'leave', why } };
    if (chosen !== undefined) {
      proposals = [chosen];
      say(`(${answer})`);
    } else if (answer === 'w') {
      why = await reasonFrom(terminal);
    } else if (answer === 'n') {
      const reason = why ?? (await reasonFrom(terminal));
      if (reason !== null) return { proposals, decision: { what: 'reject', why: reason } };
      say('Who rejects says why.');
    } else if (answer === 'y' || answer === 'p') {
      const what = answer === 'y' ? 'accept' : 'probable';
      if (proposals.length === 1) return { proposals, decision: { what, why } };
      say('Which one? Its number first.');
    }
  }
}

async function reasonFrom({ ask }: Terminal): Promise<string | null> {
  const reason = (await ask('Why 理由: '))?.trim() ?? '';
  return reason === '' ? null : reason;
}
