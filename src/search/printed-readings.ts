import type { Field, Texts } from './fields.ts';
import { LONGEST_QUERY } from './question.ts';

/** Words of a piece that were printed in another form: the text has the one, the note the other. */
export type EmendedSpot = {
  readonly field: Field;
  /** Number of the segment in its field, 1-based; 0 where nobody can tell its place any more. */
  readonly segment: number;
  /** Where the words begin in the segment, in UTF-16 units. */
  readonly at: number;
  /** As the text has them; empty where words were struck out. */
  readonly as: string;
  /** As they were printed, without blanks of the machine reading. */
  readonly read: string;
};

/** A segment as it was printed. */
export type PrintedReading = {
  readonly field: Field;
  /** 0: the printed words alone, without what stands around them. */
  readonly segment: number;
  readonly text: string;
  /** Where in it the words are that the text has in another form, in order. */
  readonly spots: readonly { readonly from: number; readonly to: number; readonly as: string }[];
};

/** What is read of a piece, and which words of it were printed otherwise. */
export type ReadOfPiece = { readonly texts: Texts; readonly emended: readonly EmendedSpot[] };

/** The segments of a piece that were printed in another form, as they were. */
export function printedReadings({ texts, emended }: ReadOfPiece): PrintedReading[] {
  const bySegment = Map.groupBy(
    emended.filter(({ segment }) => segment > 0),
    ({ field, segment }) => `${field} ${segment}`,
  );
  const alone = emended.filter(({ segment }) => segment === 0);
  return [
    ...[...bySegment.values()].flatMap((spots): PrintedReading[] => {
      const [{ field, segment } = { field: null, segment: 0 }] = spots;
      const text = field === null ? undefined : texts[field][segment - 1];
      return field === null || text === undefined
        ? []
        : [{ field, segment, ...takenBack(text, spots) }];
    }),
    ...alone.map(({ field, segment, as, read }) => ({
      field,
      segment,
      text: read,
      spots: [{ from: 0, to: read.length, as }],
    })),
  ];
}

function takenBack(
  text: string,
  emended: readonly EmendedSpot[],
): Pick<PrintedReading, 'text' | 'spots'> {
  let printed = '';
  let done = 0;
  const spots = [...emended]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, as, read }) => {
      if (at < done) return [];
      printed += text.slice(done, at);
      const from = printed.length;
      printed += read;
      done = at + as.length;
      return [{ from, to: printed.length, as }];
    });
  return { text: printed + text.slice(done), spots };
}

/**
 * What of a printed reading has to be indexed: what stands around its spots, as far as the longest
 * query reaches. All else is in the text as well.
 */
export function windowsOf({ text, spots }: PrintedReading): string[] {
  const reach = 2 * LONGEST_QUERY;
  const windows: { from: number; to: number }[] = [];
  for (const { from, to } of spots) {
    const last = windows.at(-1);
    const window = { from: whole(text, from - reach), to: whole(text, to + reach) };
    if (last && window.from <= last.to) last.to = window.to;
    else windows.push(window);
  }
  return windows.map(({ from, to }) => text.slice(from, to));
}

/** Steps back from between the halves of a character. */
function whole(text: string, at: number): number {
  if (at <= 0) return 0;
  const isHalf = (unit: number, from: number): boolean => unit >= from && unit < from + 0x400;
  const splits = isHalf(text.charCodeAt(at - 1), 0xd800) && isHalf(text.charCodeAt(at), 0xdc00);
  return splits ? at - 1 : at;
}
