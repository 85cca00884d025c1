import type { Collections } from './collections/build-collections.ts';
import type { EditedPage } from './edition/edited-page.ts';

/** What an archive run made, on one screen. Times in milliseconds by stage. */
export function report(
  pages: readonly EditedPage[],
  { counts, doubts, places }: Collections,
  times: Readonly<Record<string, number>>,
): string {
  const emendations = pages.reduce((sum, page) => sum + (page.record?.emendations.length ?? 0), 0);
  const lines = pages.reduce(
    (sum, page) => sum + page.draft.regions.reduce((n, it) => n + it.lines[1] - it.lines[0] + 1, 0),
    0,
  );
  const rows: [string, number | string][] = [
    ['pages', counts.pages],
    ['lines accounted for', lines],
    ['pieces', counts.pieces],
    ['captions', counts.captions],
    ['bylines', counts.bylines],
    ['places', counts.places],
    ['places, official', places.official],
    ['places, near misses', places.nearMisses],
    ['datelines', counts.datelines],
    ['emendations', emendations],
    ['doubts', doubts],
    ...Object.entries(times).map(([stage, time]): [string, string] => [
      `time, ${stage}`,
      `${time.toFixed(0)} ms`,
    ]),
  ];
  const table = rows.map(([name, value]) => `${name.padEnd(20)}${String(value).padStart(8)}`);
  if (places.withoutList.length === 0) return table.join('\n');
  const districts = places.withoutList.join(', ');
  return [
    ...table,
    '',
    `No list of streets and communities yet for ${districts}.`,
    'Their places stay attested; npm run gazetteer brings the lists.',
  ].join('\n');
}
