import type { EditorsRecord } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { levels } from './division.ts';
import type { Divisions } from './divisions.ts';

/**
 * Codes that a record gives and the list does not have. A code of a district whose list is not
 * there yet is no problem: the report asks for the list.
 */
export function checkCodes(
  { file, record }: { readonly file: string; readonly record: EditorsRecord },
  divisions: Divisions,
): Diagnostic[] {
  return record.places.flatMap(({ code, line, read }): Diagnostic[] => {
    if (code === undefined || code === null || divisions.get(code) !== undefined) return [];
    const district = code.slice(0, levels.district);
    const isKnown = divisions.get(district) !== undefined;
    if (divisions.asOf === null || (isKnown && !divisions.isComplete(district))) return [];
    return [
      {
        rule: 'place-code',
        file,
        line: null,
        column: null,
        found: `places, line ${line}, ${read}: code ${code}`,
        expected: `a code of the national list as of ${divisions.asOf}`,
        mend: isKnown
          ? `look it up in content/authorities/divisions/${district}.csv`
          : 'look the district up in content/authorities/divisions/districts.csv',
      },
    ];
  });
}
