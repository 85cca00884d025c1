import type { Decision } from './decide.ts';
import { parts, type Part } from './part.ts';

/** Another part that a block could play, and how much worse the page would read. */
export type RunnerUp = { readonly part: Part; readonly behind: number };

/** The other parts that a block could play, the nearest first. */
export function runnersUp({ part: won, behind }: Decision): RunnerUp[] {
  return parts
    .map((part, index) => ({ part, behind: behind[index] ?? Number.POSITIVE_INFINITY }))
    .filter((it) => it.part !== won && Number.isFinite(it.behind))
    .sort((a, b) => a.behind - b.behind);
}

/**
 * The first of {@link runnersUp} that is of some kind. Asked of every block, and seldom near.
 * @returns null where the page cannot be read with any of the kind
 */
export function nearestRival(
  { part: won, behind }: Decision,
  isRival: (part: Part) => boolean,
): RunnerUp | null {
  let rival: Part | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < behind.length; index++) {
    const part = parts[index];
    const distance = behind[index] ?? nearest;
    if (distance >= nearest || part === undefined || part === won || !isRival(part)) continue;
    rival = part;
    nearest = distance;
  }
  return rival === null ? null : { part: rival, behind: nearest };
}
