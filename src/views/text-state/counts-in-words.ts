import type { TextCounts } from '../../model/index.ts';

/** Where the lines of a text went: `60行，都入了稿`, `60行，入稿57行、版面自身2行、杂字1行`. */
export function linesInWords({ lines, inPieces, ofPage, noise }: TextCounts): string {
  if (lines === 0) return '没有文字';
  if (inPieces === lines) return `${lines}行，都入了稿`;
  const parts: readonly (readonly [string, number])[] = [
    ['入稿', inPieces],
    ['版面自身', ofPage],
    ['杂字', noise],
  ];
  return `${lines}行，${some(parts, '行')}`;
}

/** Whose the emendations are: `编者5处、读者1处`; empty where there are none. */
export function handsInWords(counts: TextCounts): string {
  const { emendedByRule, emendedByEditor, emendedByReader } = counts;
  return some(
    [
      ['编者', emendedByEditor],
      ['读者', emendedByReader],
      ['整理程序', emendedByRule],
    ],
    '处',
  );
}

/** How many places the text corrects, whoever found them. */
export function emendedPlaces(counts: TextCounts): number {
  return counts.emendedByRule + counts.emendedByEditor + counts.emendedByReader;
}

/** What else there is to know of a text, a phrase each; what there is none of is not named. */
export function conditionsInWords(counts: TextCounts): string[] {
  const emended = emendedPlaces(counts);
  return [
    counts.inferred > 0 ? [`推定${counts.inferred}处`] : [],
    counts.doubts > 0 ? [`存疑${counts.doubts}处`] : [],
    emended > 0 ? [`校改${emended}处（${handsInWords(counts)}）`] : [],
    counts.noted > 0 ? [`疑误未改${counts.noted}处`] : [],
    counts.cutOff > 0 ? [`中断${counts.cutOff}处`] : [],
    counts.garbled > 0 ? [`错乱${counts.garbled}处`] : [],
  ].flat();
}

function some(parts: readonly (readonly [name: string, count: number])[], unit: string): string {
  return parts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}${count}${unit}`)
    .join('、');
}
