import { readersOf, type Spot } from './proposal.ts';

/** What the editor says of a proposal, and why where it is not for the reader's reason. */
export type Decision = {
  readonly what: 'accept' | 'probable' | 'reject' | 'leave';
  readonly why: string | null;
};

/** Decisions by the id of the proposal. */
export type Decisions = ReadonlyMap<string, Decision>;

/** What was asked for on the command line: words (`all`, `agreed`) and ids, and the file's decisions. */
export type Asked = {
  readonly accept: readonly string[];
  readonly probable: readonly string[];
  readonly reject: readonly string[];
  readonly because: string | null;
  readonly file: Decisions;
};

/**
 * The decisions that were asked for. A word means what nobody is against: neither another proposal
 * nor the record, and what was not rejected before; an id means its proposal whatever there is.
 *
 * @param rejected - ids of what the editor has rejected before
 * @returns decisions, and the ids that there are not or that are decided twice
 */
export function decisionsAsked(
  spots: readonly Spot[],
  asked: Asked,
  rejected: ReadonlySet<string>,
): {
  readonly decisions: Decisions;
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
} {
  const ids = new Set(spots.flat().map((it) => it.id));
  const decisions = new Map<string, Decision>();
  const unknown: string[] = [];
  const twice: string[] = [];
  const decide = (id: string, decision: Decision) => {
    if (!ids.has(id)) unknown.push(id);
    else if (decisions.has(id)) twice.push(id);
    else decisions.set(id, decision);
  };
  for (const [id, decision] of asked.file) decide(id, decision);
  const lists = [
    ['accept', asked.accept, null],
    ['probable', asked.probable, null],
    ['reject', asked.reject, asked.because],
  ] as const;
  for (const [what, list, why] of lists) {
    for (const id of list.filter((it) => !isWord(it))) decide(id, { what, why });
  }
  // What a word means besides is what no id has said.
  for (const [what, list, why] of lists) {
    for (const word of list.filter(isWord)) {
      for (const [only, another] of spots) {
        if (only?.stance.kind !== 'free' || another !== undefined || rejected.has(only.id))
          continue;
        if (word === 'agreed' && readersOf(only.sent) < 2) continue;
        if (!decisions.has(only.id)) decisions.set(only.id, { what, why });
      }
    }
  }
  return { decisions, unknown, twice };
}

function isWord(word: string): boolean {
  return word === 'all' || word === 'agreed';
}
