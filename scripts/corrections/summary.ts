import { shownText } from '../../src/model/index.ts';
import { formatDiagnostic } from '../diagnostics.ts';
import { isLeft, outcomeKinds, type Outcome } from './outcome.ts';
import type { Paint } from './paint.ts';
import { countOf, preview } from './preview.ts';
import { isFree } from './sift.ts';
import type { Spot } from './proposal.ts';

/** Everything that was sent, as the editor reads it: proposals, conflicts, what is refused. */
export function report(spots: readonly Spot[], outcomes: readonly Outcome[], paint: Paint): string {
  const byId = new Map(outcomes.map((it) => [it.id, it]));
  const blocks = spots.map((spot) => {
    const head =
      spot.length > 1
        ? `In conflict: ${spot.length} proposals for the same words.\n`
        : spot[0]?.stance.kind === 'against'
          ? 'In conflict with the record.\n'
          : '';
    const own = spot.map((it) => {
      const came = byId.get(it.id);
      const reason = came === undefined || came.reason === '' ? '' : `: ${came.reason}`;
      return `${preview(it, paint)}\n    ${paint.strong(`${came?.kind ?? ''}${reason}`)}`;
    });
    return head + own.join('\n');
  });
  const refused = outcomes.filter((it) => it.kind === 'refused' && it.id === null);
  const faults = refused.flatMap(({ problem, excerpt }) =>
    problem === null
      ? []
      : [formatDiagnostic(problem) + (excerpt === null ? '' : `\n  it is:    ${oneLine(excerpt)}`)],
  );
  return [...blocks, ...faults].join('\n\n');
}

/** How many corrections ended as what, and what to do about it. */
export function totals(outcomes: readonly Outcome[], spots: readonly Spot[]): string {
  const rows = outcomeKinds.flatMap((kind) => {
    const own = outcomes.filter((it) => it.kind === kind).length;
    return own === 0 ? [] : [`${kind.padEnd(14)}${String(own).padStart(8)}`];
  });
  const open = spots.filter((spot) => isFree(spot)).flat();
  const waiting = new Set(outcomes.flatMap((it) => (it.kind === 'waiting' ? [it.id] : [])));
  const hint = open.some((it) => waiting.has(it.id))
    ? [
        '',
        'To decide: at a terminal, or with --accept, --probable, --reject, --decisions (--help).',
      ]
    : [];
  return [
    `${'corrections'.padEnd(14)}${String(outcomes.length).padStart(8)}`,
    ...rows,
    ...hint,
  ].join('\n');
}

/** What became of one decision, on one line. */
export function said(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '';
  return `→ ${outcome.kind}${outcome.reason === '' ? '' : `: ${outcome.reason}`}`;
}

/** 0: nothing is left for anybody to do; 3: something is. */
export function codeFor(outcomes: readonly Outcome[]): 0 | 3 {
  return outcomes.some(isLeft) ? 3 : 0;
}

export function writtenTo(files: ReadonlySet<string>): string {
  return files.size === 0
    ? 'No record has changed.'
    : `${countOf(files.size, 'record')} written:\n${[...files].map((it) => `  ${it}`).join('\n')}`;
}

function oneLine(text: string): string {
  const line = shownText(text.replaceAll(/\s+/gu, ' ').trim());
  return line.length > 160 ? `${line.slice(0, 160).toWellFormed()}…` : line;
}
