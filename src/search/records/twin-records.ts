import type { Entry } from '../record.ts';
import { openShelf } from '../shelf/open-shelf.ts';
import { recordFile, RECORDS, type Records, TOGETHER } from './records.ts';

/** Pagefind fetches; where nothing can be fetched, the records are in twins of their own. */
export function openTwinRecords(): Records {
  const shelf = openShelf(`${RECORDS}/`);
  const files = new Map<string, Promise<readonly Entry[]>>();

  function entriesIn(file: string): Promise<readonly Entry[]> {
    const reading =
      files.get(file) ??
      shelf.bytes(file).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Entry[]);
    files.set(file, reading);
    // What failed to load is asked for again with the next question.
    reading.catch(() => files.delete(file));
    return reading;
  }

  return {
    async read(piece) {
      const entry = (await entriesIn(recordFile(piece)))[piece % TOGETHER];
      if (!entry) throw new Error(`there is no record ${piece}`);
      return entry;
    },
  };
}
