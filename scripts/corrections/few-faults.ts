import type { Refusal } from './sent.ts';

/** After so many faults of syntax the rest says nothing new. */
const mostFaults = 20;

/** Of faults of syntax the first ones, and how many there are; of corrections every one. */
export function withFewFaults(refusals: readonly Refusal[]): readonly Refusal[] {
  const faults = refusals.filter((it) => it.problem.rule === 'correction-file');
  const [last] = faults.slice(mostFaults);
  if (last === undefined) return refusals;
  const found = `${last.problem.found}, and ${faults.length - mostFaults - 1} more faults after it`;
  const others = refusals.filter((it) => it.problem.rule !== 'correction-file');
  return [
    ...faults.slice(0, mostFaults),
    { ...last, problem: { ...last.problem, found } },
    ...others,
  ];
}
