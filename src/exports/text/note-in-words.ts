import { type Emendation, handOf } from '../../model/index.ts';

/** A note as a sentence: where it is, what is printed and what is read, why, and whose it is. */
export function noteInWords({ line, read, as, sure, why, by }: Emendation): string {
  const now = as === '' ? '今删' : `今作“${as}”`;
  const perhaps = as === '' ? '疑衍' : `疑当作“${as}”`;
  const reading = sure ? `原文作“${read}”，${now}。` : `原文如此：“${read}”，${perhaps}，未改。`;
  const hand = { editor: '', rule: '（整理程序所定）', reader: `（读者${by}更正）` }[handOf(by)];
  return `第${line}行，${reading}${why}${hand}`;
}
