import { sumOf, type Weight } from './weigh-folder.ts';

/** Files that grow with the archive, of which somebody or something must hold one at once. */
export type GrowingFiles = {
  /** Bytes that every visit of the search page fetches before it can answer, but for the next. */
  readonly searchStart: number;
  /** Bytes of Pagefind's list of the first records: it ends at RECORDS_TOGETHER of them. */
  readonly searchList: number;
  /** Bytes of the largest file that a query of a frequent word fetches. */
  readonly searchFile: number;
};

/** What the page asks for by a fixed name or its version. */
const start =
  /^(?:pairs\/pairs\.json|pagefind\/(?:pagefind\.js|pagefind-entry\.json|[^/]*\.pagefind))$/u;
const list = /^pagefind\/[^/]*\.pf_meta$/u;
const indexFile = /^pairs\/[^/]+\/[^/]+\.gz$/u;

/** @param files - of the built site */
export function growingFiles(files: readonly Weight[]): GrowingFiles {
  return {
    searchStart: sumOf(files, (path) => start.test(path)).bytes,
    searchList: sumOf(files, (path) => list.test(path)).bytes,
    searchFile: files
      .filter(({ path }) => indexFile.test(path))
      .reduce((most, { bytes }) => Math.max(most, bytes), 0),
  };
}
