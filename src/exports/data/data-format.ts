import type { DataEntry } from './collections.ts';

/** How a collection is written as one file, piece by piece. */
export type DataFormat = {
  /** What stands before the entries, between any two that follow one another, and behind them. */
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** All of a file without entries. */
  readonly empty: string;
  /** Entries that follow one another. */
  text(entries: readonly DataEntry[]): string;
};

/** So many entries are written at a time. */
const BATCH = 200;

/** The parts of a file that has these entries. */
export function* fileOf(format: DataFormat, entries: Iterable<DataEntry>): Generator<string> {
  function* texts(): Generator<string> {
    let batch: DataEntry[] = [];
    for (const entry of entries) {
      batch.push(entry);
      if (batch.length < BATCH) continue;
      yield format.text(batch);
      batch = [];
    }
    if (batch.length > 0) yield format.text(batch);
  }
  yield* framed(format, texts());
}

/** @param texts - of entries, of which none is empty */
export function* framed(format: DataFormat, texts: Iterable<string>): Generator<string> {
  let before = format.before;
  for (const text of texts) {
    yield before + text;
    before = format.between;
  }
  yield before === format.before ? format.empty : format.after;
}
