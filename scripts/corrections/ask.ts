import type { Decision } from './decision.ts';
import type { Paint } from './paint.ts';
import { preview } from './preview.ts';
import { isFree } from './sift.ts';
import type { Proposal, Spot } from './proposal.ts';

/** A terminal: says something; asks, and gives null where there is no answer any more. */
export type Terminal = {
  readonly say: (text: string) => void;
  readonly ask: (question: string) => Promise<string | null>;
};

const keys =
  '[y] sure 接受  [p] probable 疑当作  [n] no 拒绝  [s] later 留待  [w] other reason 另写理由  [q] end 结束';

/**
 * Asks about one proposal after the other, of a conflict first which one.
 *
 * @param decide - takes each decision at once, so that what is decided is done even if the rest is not
 */
export async function askAbout(
  spots: readonly Spot[],
  paint: Paint,
  { say, ask }: Terminal,
  decide: (id: string, decision: Decision) => Promise<string>,
): Promise<void> {
  for (const [index, spot] of spots.entries()) {
    say(`\n${paint.faint(`${index + 1} of ${spots.length}`)}`);
    const [first] = spot;
    if (first === undefined) continue;
    if (spot.length > 1) {
      say(`In conflict: ${spot.length} proposals for the same words.`);
      for (const [at, it] of spot.entries()) say(`\n(${at + 1}) ${preview(it, paint)}`);
    } else {
      if (!isFree(spot)) say('In conflict with the record: [y] and [p] replace what it has.');
      say(preview(first, paint));
    }
    const answer = await answerTo(spot, { say, ask });
    if (answer === null) return;
    for (const [id, decision] of answer) say(await decide(id, decision));
  }
}

type Answer = readonly (readonly [id: string, decision: Decision])[];

/** @returns null: the editor wants no more */
async function answerTo(spot: Spot, terminal: Terminal): Promise<Answer | null> {
  const { say, ask } = terminal;
  let chosen: Proposal | undefined = spot.length === 1 ? spot[0] : undefined;
  let why: string | null = null;
  for (;;) {
    const which = chosen === undefined ? `[1–${spot.length}] which one, or of all: ` : '';
    const answer = (await ask(`${which}${keys}\n> `))?.trim().toLowerCase() ?? 'q';
    const number = /^\d+$/.test(answer) ? Number(answer) : 0;
    const all = chosen === undefined ? spot : [chosen];
    if (answer === 'q') return null;
    if (answer === 's') return all.map(({ id }) => [id, { what: 'leave', why }]);
    if (spot[number - 1] !== undefined) {
      chosen = spot[number - 1];
      say(`(${number})`);
    } else if (answer === 'w') {
      why = await reasonFrom(terminal);
    } else if (answer === 'n') {
      const reason = why ?? (await reasonFrom(terminal));
      if (reason !== null) return all.map(({ id }) => [id, { what: 'reject', why: reason }]);
      say('Who rejects says why.');
    } else if ((answer === 'y' || answer === 'p') && chosen !== undefined) {
      return [[chosen.id, { what: answer === 'y' ? 'accept' : 'probable', why }]];
    } else if (answer === 'y' || answer === 'p') {
      say('Which one? Its number first.');
    }
  }
}

async function reasonFrom({ ask }: Terminal): Promise<string | null> {
  const reason = (await ask('Why 理由: '))?.trim() ?? '';
  return reason === '' ? null : reason;
}
