import type { EditorsRecord } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { SourcePage } from '../source/page.ts';

type Anchored = { readonly line: number; readonly read: string };

/** Every entry of a record that is anchored to words on a line, with the key of its list. */
function anchoredEntries(record: EditorsRecord): [string, Anchored][] {
  const lists = {
    roles: record.roles,
    pieces: record.pieces,
    starts: record.starts,
    joins: record.joins,
    parts: record.parts,
    cutOff: record.cutOff,
    complete: record.complete,
    garbled: record.garbled,
    emendations: record.emendations,
    fields: record.fields,
    dates: record.dates,
    bylines: record.bylines,
    places: record.places,
    doubts: record.doubts,
  };
  const entries = Object.entries(lists).flatMap(([key, list]) =>
    list.map((it): [string, Anchored] => [key, it]),
  );
  if (record.district !== null && record.district !== undefined)
    entries.push(['district', record.district]);
  return entries;
}

/**
 * Holds a record against its source: the words of every entry must stand on its line, and
 * every line that an entry points at must be there.
 */
export function checkAnchors(
  record: EditorsRecord,
  source: SourcePage,
  file: string,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const lines = new Map(source.lines.map((line) => [line.number, line.text]));
  for (const [key, entry] of anchoredEntries(record)) {
    const text = lines.get(entry.line);
    if (text?.includes(entry.read) === true) continue;
    const elsewhere = source.lines
      .filter((line) => line.text.includes(entry.read))
      .map((line) => line.number);
    problems.push({
      rule: 'record-anchor',
      file,
      line: entry.line,
      column: null,
      found:
        text === undefined
          ? `${key}: the source ends at line ${String(source.lines.length)}`
          : `${key}: “${entry.read}” is not on line ${String(entry.line)} of ${source.source}: “${shorten(text)}”`,
      expected: `“${entry.read}” on line ${String(entry.line)} of ${source.source}, blanks and punctuation as there`,
      mend:
        elsewhere.length > 0
          ? `the words stand on line ${elsewhere.join(', ')}: change the number`
          : 'copy the words from the source again, or remove the entry',
    });
  }
  for (const [key, target, entry] of targets(record)) {
    if ((lines.get(target) ?? '').trim() !== '') continue;
    problems.push({
      rule: 'record-target',
      file,
      line: entry.line,
      column: null,
      found: `${key}: points at line ${String(target)} of ${source.source}, which is blank or not there`,
      expected: 'a line with text',
      mend: 'change the number to a line of the piece that is meant',
    });
  }
  return problems;
}

function targets(record: EditorsRecord): [string, number, Anchored][] {
  return [
    ...record.pieces.map((it): [string, number, Anchored] => ['pieces', it.of, it]),
    ...record.joins.map((it): [string, number, Anchored] => ['joins', it.with, it]),
    ...record.fields.flatMap((it): [string, number, Anchored][] =>
      typeof it.set.attachedTo === 'number' ? [['fields', it.set.attachedTo, it]] : [],
    ),
  ];
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 39)}…` : trimmed;
}
