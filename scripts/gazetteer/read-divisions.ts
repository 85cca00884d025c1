import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import type { Division } from './division.ts';
import { districtOfFile, files, readRows, readSource } from './division-files.ts';
import { divisionsOf, type Divisions } from './divisions.ts';

/**
 * Reads the part of the national list that the archive keeps. An archive without one is no
 * problem: its places are attested.
 *
 * @param authorities - `content/authorities`
 */
export async function readDivisions(
  authorities: string,
): Promise<{ divisions: Divisions; problems: readonly Diagnostic[] }> {
  const folder = path.join(authorities, 'divisions');
  const names = await readdir(folder).catch(() => []);
  const rows: Division[] = [];
  const complete = new Set<string>();
  const problems: Diagnostic[] = [];
  let asOf: string | null = null;
  for (const name of names.toSorted()) {
    const file = path.join(folder, name);
    if (name !== files.source && !name.endsWith('.csv')) continue;
    const text = await readFile(file, 'utf8');
    if (name === files.source) {
      const source = readSource(text, file);
      asOf = source.asOf;
      problems.push(...source.problems);
    } else {
      const read = readRows(text, file);
      rows.push(...read.rows);
      problems.push(...read.problems);
      const district = districtOfFile(name);
      if (district !== null) complete.add(district);
    }
  }
  return {
    divisions: divisionsOf(rows, complete, asOf),
    problems,
  };
}
