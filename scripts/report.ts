import type { Collections } from './collections/build-collections.ts';
import type { EditedPage } from './edition/edited-page.ts';

/** What an archive run made, on one screen. Times in milliseconds by stage. */
export function report(
  pages: readonly EditedPage[],
  { counts }: Collections,
  times: Readonly<Record<string, number>>,
): string {
  const doubts = pages.reduce((sum, page) => sum + page.doubts.length, 0);
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
    ['datelines', counts.datelines],
    ['emendations', emendations],
    ['doubts', doubts],
    ...Object.entries(times).map(([stage, time]): [string, string] => [
      `time, ${stage}`,
      `${time.toFixed(0)} ms`,
    ]),
  ];
  return rows.map(([name, value]) => `${name.padEnd(20)}${String(value).padStart(8)}`).join('\n');
}
