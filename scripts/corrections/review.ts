import process from 'node:process';
import { askAbout } from './ask.ts';
import { decisionsAsked, type Asked } from './decision.ts';
import { readKept, rejectedIn, writeKept } from './kept.ts';
import { outcomesOf } from './outcomes.ts';
import { paintFor } from './paint.ts';
import type { SentIn } from './sent-in.ts';
import { Sitting } from './sitting.ts';
import { codeFor, report, said, totals, writtenTo } from './summary.ts';
import { atTerminal } from './terminal.ts';

/** How a review goes. */
export type ReviewOptions = {
  /** The file of what does not go into a record. */
  readonly kept: string;
  /** What the editor has decided already; null: ask. */
  readonly asked: Asked | null;
  /** Whether there is a terminal to ask at; where there is none and nothing decided, all is shown. */
  readonly isAnswered: boolean;
  readonly stop: AbortSignal;
};

/** What came of a review. */
export type Reviewed = {
  /** 0: nothing is left; 2: the decisions do not fit; 3: something is left. */
  readonly code: 0 | 2 | 3;
  /** Records that were written. */
  readonly written: ReadonlySet<string>;
};

/**
 * Shows what was sent in, takes the editor's decisions, enters what is accepted into the records and
 * keeps the rest with the reason. Without decisions nothing is written.
 *
 * @throws where a record or the kept file cannot be read or written
 */
export async function review(
  { archive, spots, refused }: SentIn,
  { kept: keptFile, asked, isAnswered, stop }: ReviewOptions,
): Promise<Reviewed> {
  const paint = paintFor(process.stdout);
  const kept = await readKept(keptFile);
  const rejected = rejectedIn(kept);
  const sitting = new Sitting(spots, archive);
  const outcomes = () => outcomesOf(spots, refused, sitting.verdicts, rejected);
  if (asked !== null) {
    const { decisions, unknown, twice } = decisionsAsked(spots, asked, new Set(rejected.keys()));
    if (unknown.length > 0 || twice.length > 0) {
      for (const id of unknown) console.error(`No proposal has the id ${id}.`);
      for (const id of twice) console.error(`${id} is decided twice.`);
      console.error('Nothing was written.');
      return { code: 2, written: sitting.written };
    }
    await sitting.decide(decisions);
  }
  const isAsking = asked === null && isAnswered;
  const open = outcomes().filter((it) => it.kind === 'waiting' || it.kind === 'conflicting');
  const openIds = new Set(open.map((it) => it.id));
  const toAsk = isAsking ? spots.filter((spot) => spot.some(({ id }) => openIds.has(id))) : [];
  const shown = spots.filter((spot) => !toAsk.includes(spot));
  console.log(report(shown, outcomes(), paint));
  if (toAsk.length > 0) {
    await atTerminal(stop, (terminal) =>
      askAbout(toAsk, paint, terminal, async (id, decision) => {
        await sitting.decide(new Map([[id, decision]]));
        return said(outcomes().find((it) => it.id === id));
      }),
    );
  }
  const ended = outcomes();
  console.log(`\n${totals(ended, spots)}`);
  if (asked !== null || isAsking) {
    await writeKept(kept, ended);
    console.log(`\n${writtenTo(sitting.written)}`);
    if (ended.some((it) => !['applied', 'probable', 'done'].includes(it.kind))) {
      console.log(`The others are kept, with the reason, in ${keptFile}`);
    }
  }
  return { code: codeFor(ended), written: sitting.written };
}
