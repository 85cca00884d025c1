import type { DataEntry } from './collections.ts';

/** A JSON array, one entry a line, so that it can be compared and cut by lines; piece by piece. */
export function* jsonFile(entries: Iterable<DataEntry>): Generator<string> {
  let before = '[\n';
  for (const entry of entries) {
    yield before + JSON.stringify(entry);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
