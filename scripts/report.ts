import type { CollectionName } from './collections/collection.ts';
import type { PlaceFigures } from './collections/place-entries.ts';

/** What an archive run made, in numbers. */
export type ArchiveFigures = {
  readonly counts: Readonly<Record<CollectionName, number>>;
  readonly places: PlaceFigures;
  /** Source lines that are accounted for. */
  readonly lines: number;
  readonly emendations: number;
  /** What the build script is not sure of, on all pages. */
  readonly doubts: number;
};

/** What an archive run made, on one screen. Times in milliseconds by stage. */
export function report(
  { counts, places, lines, emendations, doubts }: ArchiveFigures,
  times: Readonly<Record<string, number>>,
): string {
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
