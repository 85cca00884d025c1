import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { EditorsRecord } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { type Division, type Divisions, divisionsOf, levels } from './divisions.ts';

/** The names of the files in `content/authorities/divisions/`. */
export const files = {
  /** Where the list comes from and how it stood on which day. */
  source: 'source.yaml',
  /** All provinces, cities and districts of China. */
  districts: 'districts.csv',
  /** Rows of other districts that decide which district a name of several stands for. */
  namesakes: 'namesakes.csv',
  /** All streets, towns, communities and villages of one district. */
  district: (code: string) => `${code}.csv`,
} as const;

const header = 'code,name';

/** The district of a file that holds one in full, or null. */
export function districtOfFile(name: string): string | null {
  return /^(\d{6})\.csv$/u.exec(name)?.[1] ?? null;
}

/** No name in the list holds a comma, a quote or a line end, so nothing needs quotes. */
export function writeRows(rows: readonly Division[]): string {
  const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return `${[header, ...sorted.map(({ code, name }) => `${code},${name}`)].join('\n')}\n`;
}

/** @param file - for messages */
export function readRows(text: string, file: string): { rows: Division[]; problems: Diagnostic[] } {
  const rows: Division[] = [];
  const problems: Diagnostic[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line === '' || (index === 0 && line === header)) continue;
    const [, code, name] =
      /^(\d{2}(?:\d{2}(?:\d{2}(?:\d{3}(?:\d{3})?)?)?)?),([^,"]+)$/u.exec(line) ?? [];
    if (code !== undefined && name !== undefined) rows.push({ code, name });
    else
      problems.push(
        malformed(file, index + 1, line, 'a code of 2, 4, 6, 9 or 12 digits and a name'),
      );
  }
  return { rows, problems };
}

/** What `source.yaml` says of the list. */
type ListSource = {
  readonly name: string;
  readonly asOf: string;
  readonly published: string;
  readonly page: string;
  readonly package: string;
};

export function writeSource(source: ListSource): string {
  return stringify(source);
}

export function readSource(
  text: string,
  file: string,
): { asOf: string | null; problems: Diagnostic[] } {
  const value: unknown = parse(text);
  const asOf = typeof value === 'object' && value !== null && 'asOf' in value ? value.asOf : null;
  return typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(asOf)
    ? { asOf, problems: [] }
    : { asOf: null, problems: [malformed(file, null, text.slice(0, 40), 'asOf: YYYY-MM-DD')] };
}

function malformed(file: string, line: number | null, found: string, expected: string): Diagnostic {
  return {
    rule: 'authority-shape',
    file,
    line,
    column: null,
    found,
    expected,
    mend: 'run npm run gazetteer, which writes these files anew',
  };
}

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
