import { formatDiagnostic } from '../diagnostics.ts';
import { countOf } from './preview.ts';
import type { SentIn } from './sent-in.ts';

/** What `check` says of what was sent in: all that is wrong, and how much is not. */
export function checked({ spots, refused, count }: SentIn): {
  readonly code: number;
  readonly errors: readonly string[];
  readonly summary: string;
} {
  const proposals = spots.flat();
  const conflicts = spots.filter(([first, ...others]) => {
    return others.length > 0 || first?.stance.kind === 'against';
  });
  const moved = proposals.filter((it) => it.movedFrom.length > 0);
  const done = proposals.filter((it) => it.stance.kind === 'done');
  const remarks = [
    [moved.length, 'has words that stand on another line now'],
    [done.length, 'is in the record already'],
    [conflicts.length, 'is in conflict, for the editor to decide'],
  ] as const;
  const said = remarks.flatMap(([many, what]) =>
    many === 0 ? [] : [`  ${countOf(many, 'proposal')}: ${what}`],
  );
  const summary = `${countOf(count, 'correction')}, ${countOf(proposals.length, 'proposal')}; ${refused.length} refused.`;
  return {
    code: refused.length === 0 ? 0 : 1,
    errors: refused.map(({ problem }) => formatDiagnostic(problem)),
    summary: [summary, ...said].join('\n'),
  };
}
