import { comparable } from './comparable.ts';
import { matchUp } from './match-up.ts';
import type { CaptionReading } from './page-reading.ts';
import type { TallySheet } from './tally.ts';
import type { Truth } from './truth.ts';

/** A caption is known by its first words; its end may be a credit to one and text to another. */
const knownBy = 20;

/** Compares the captions of a page, wherever they stand, and who took the photographs. */
export function compareCaptions(
  want: NonNullable<Truth['captions']>,
  got: readonly CaptionReading[],
  sheet: TallySheet,
  report: (difference: string) => void,
): void {
  const read = got.map((it) => ({ ...it, text: withoutPointer(it.text) }));
  const isSame = (a: { text: string }, b: { text: string }): boolean =>
    a.text.startsWith(withoutPointer(b.text).slice(0, knownBy));
  const { matched, missed, extra } = matchUp(read, want, isSame);
  sheet.add('captions', matched, got.length, want.length);
  for (const { text } of missed) report(`caption missed: ${text.slice(0, 30)}`);
  for (const { text } of extra) report(`caption invented: ${text.slice(0, 30)}`);
  for (const wanted of want) {
    const names = (wanted.credits ?? []).map((it) => comparable(it.name));
    const own = read.find((it) => isSame(it, wanted));
    const credits = (own?.credits ?? []).map(comparable);
    const people = matchUp(credits, names, (a, b) => a === b);
    sheet.add('caption credits', people.matched, credits.length, names.length);
    for (const name of people.missed) {
      if (own !== undefined) report(`credit missed: ${name} (${wanted.text.slice(0, 16)})`);
    }
    for (const name of people.extra) {
      report(`credit invented: ${name} (${wanted.text.slice(0, 16)})`);
    }
  }
}

function withoutPointer(text: string): string {
  return comparable(text).replace(/^[→←]/u, '');
}
