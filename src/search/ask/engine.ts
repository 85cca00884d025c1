import { root } from '../../classic/load-script.ts';
import { facetFile, type FacetTable, type FacetValue, valuesOf } from '../facets/facet-table.ts';
import { openPairIndex } from '../pairs/ask/pair-index.ts';
import type { Entry, Facet } from '../record.ts';
import { openPagefindRecords } from '../records/pagefind-records.ts';
import { openTwinRecords } from '../records/twin-records.ts';
import { isFromFolder, openShelf } from '../shelf/open-shelf.ts';
import { type Finding, inAll } from './ranking.ts';

/**
 * Answers questions: the pair index says which pieces, Pagefind's records what they say. What
 * cannot be fetched is an error, and is asked for again with the next question.
 */
export type Engine = {
  /** Fetches what the first answer needs, ahead of it. */
  prepare(): void;
  /** Fetches what the answer to a question needs, while the visitor may still be typing. */
  fetchAhead(runs: readonly string[]): void;
  /**
   * @param runs - at least one, none empty
   * @returns the pieces that have each, none twice, in the order of the index
   */
  find(runs: readonly string[]): Promise<readonly Finding[]>;
  /** The pieces that speak of a place of exactly this name. Asked for after the count is known. */
  named(place: string): Promise<ReadonlySet<number>>;
  /** All values of a facet with their pieces, in the order of their names. */
  values(facet: Facet): Promise<readonly FacetValue[]>;
  read(piece: number): Promise<Entry>;
};

export function openEngine(): Engine {
  const shelf = openShelf('pairs/');
  const index = kept(() => openPairIndex(shelf));
  const records = kept(() =>
    isFromFolder
      ? Promise.resolve(openTwinRecords())
      : openPagefindRecords(new URL('pagefind/', root), async () => (await index()).together),
  );
  const tables = new Map<Facet, () => Promise<readonly FacetValue[]>>();

  return {
    prepare() {
      index().catch(later);
      records().catch(later);
    },
    fetchAhead(runs) {
      for (const run of runs) {
        index()
          .then((opened) => opened.find(run))
          .catch(later);
      }
    },
    async find(runs) {
      const opened = await index();
      const found = await Promise.all(runs.map((run) => opened.find(run)));
      return inAll(found);
    },
    named: async (place) => new Set(await (await index()).named(place)),
    values(facet) {
      const table = tables.get(facet) ?? kept(async () => valuesOf(await tableOf(facet)));
      tables.set(facet, table);
      return table();
    },
    read: async (piece) => (await records()).read(piece),
  };

  async function tableOf(facet: Facet): Promise<FacetTable> {
    const bytes = await shelf.bytes(facetFile((await index()).folder, facet));
    return JSON.parse(new TextDecoder().decode(bytes)) as FacetTable;
  }
}

/** Opens something once; what failed to open is opened again when it is asked for again. */
function kept<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    if (opened) return opened;
    const opening = open();
    opened = opening;
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };
}

/** Whoever asks for it will hear of the failure. */
const later = (): void => undefined;
