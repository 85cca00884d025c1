import type { Diagnostic } from '../diagnostics.ts';
import { readRecords } from '../record/read-records.ts';
import { checkCodes } from '../gazetteer/check-codes.ts';
import { readDivisions } from '../gazetteer/read-divisions.ts';
import { readSources, type Sources } from '../source/read-sources.ts';

/** All that the archive is made of. */
export type Given = {
  readonly sources: Sources;
  /** What it keeps of the national list. */
  readonly list: Awaited<ReturnType<typeof readDivisions>>;
};

/**
 * @param folders - of the sources and the authorities
 * @param withRecords - false leaves the editors' records out
 */
export async function readGiven(
  folders: { readonly sources: string; readonly authorities: string },
  withRecords: boolean,
): Promise<Given> {
  return {
    sources: await readSources(folders.sources, withRecords),
    list: await readDivisions(folders.authorities),
  };
}

/** All that is wrong with what is given, each record held against its source and the list. */
export function faultsOf(
  { sources, list }: Given,
  records: ReturnType<typeof readRecords> = readRecords(sources),
): Diagnostic[] {
  return [
    ...sources.problems,
    ...records.problems,
    ...list.problems,
    ...[...records.byPage.values()].flatMap((it) => checkCodes(it, list.divisions)),
  ];
}
