import { districtsOfPages, gatherPlaces, namedPlaces } from '../collections/gather-places.ts';
import { doubtPlaces } from '../collections/place-entries.ts';
import { pageTexts, type PageText } from '../facts/places/occurrence.ts';
import type { Divisions } from '../gazetteer/divisions.ts';
import { type Resolution, resolvePlaces } from '../gazetteer/resolve-places.ts';
import { editPage } from '../pipeline.ts';
import { passagesOf } from '../record/edit-pieces.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { firstWords, lastWords } from '../record/record-entry.ts';
import type { SourcePage } from '../source/page.ts';
import { positionAt } from '../source/passage.ts';

/** A page that nobody has edited, with all that its questions are made of. */
export type AskedPage = {
  readonly source: SourcePage;
  /** As the build script reads it without a record, doubts about names included. */
  readonly page: EditedPage;
  /** Its running text, passage by passage. */
  readonly texts: readonly PageText[];
  /** What the national list says of the places that it names, by their names. */
  readonly listed: ReadonlyMap<string, Resolution>;
  readonly divisions: Divisions;
  /** Districts that it speaks of and whose list of places is not there yet. */
  readonly withoutList: readonly string[];
};

/** Reads a page as a stranger: without a record. */
export function askedPage(source: SourcePage, divisions: Divisions): AskedPage {
  const bare = editPage(source, null);
  const [page = bare] = doubtPlaces([bare], divisions);
  const gathered = gatherPlaces([bare]);
  const { byPlace, incomplete } = resolvePlaces(
    namedPlaces(gathered),
    districtsOfPages([bare]),
    divisions,
  );
  const listed = new Map<string, Resolution>();
  for (const { place } of gathered.onPage.get(source.id) ?? []) {
    const resolution = byPlace.get(place.id);
    if (resolution !== undefined) listed.set(place.name, resolution);
  }
  const texts = pageTexts(
    page.pieces.map((piece) => ({ anchor: piece.anchor, passages: passagesOf(piece) })),
  );
  return {
    source,
    page,
    texts,
    listed,
    divisions,
    withoutList: incomplete.map(({ name }) => name),
  };
}

/** Words of the source, as an entry of a record is anchored to them. */
export type Quote = { readonly line: number; readonly read: string };

/** The characters of a source line, blanks included; empty where there is no such line. */
export function lineText(source: SourcePage, line: number): string {
  return source.lines[line - 1]?.text ?? '';
}

/** The first words of a line. */
export function startOfLine(source: SourcePage, line: number): Quote {
  return { line, read: firstWords(lineText(source, line)) };
}

/** The last words of a line. */
export function endOfLine(source: SourcePage, line: number): Quote {
  return { line, read: lastWords(lineText(source, line)) };
}

/**
 * What stands at `from` up to `to` of a passage, as its source line has it. Of words that a line
 * end cuts, those on the first line.
 *
 * @returns null where the source has no such words
 */
export function quoteOf(
  { passage }: PageText,
  source: SourcePage,
  from: number,
  to: number,
): Quote | null {
  const first = positionAt(passage, from);
  let last = positionAt(passage, Math.max(from, to - 1));
  for (let end = to - 2; first !== null && last?.line !== first.line && end >= from; end--) {
    last = positionAt(passage, end);
  }
  if (first === null || last === null) return null;
  const text = lineText(source, first.line);
  // A character of two units is quoted as a whole, wherever a rule has cut.
  const start = first.column - (/[\uDC00-\uDFFF]/.test(text[first.column - 1] ?? '') ? 2 : 1);
  const end = last.column + (/[\uD800-\uDBFF]/.test(text[last.column - 1] ?? '') ? 1 : 0);
  const read = text.slice(start, end);
  return read.trim() === '' ? null : { line: first.line, read };
}

/** Words where they first stand on a line, OCR blanks between them or not; null: nowhere. */
export function quoteOnLine(source: SourcePage, line: number, words: string): Quote | null {
  const pattern = [...words].map((it) => RegExp.escape(it)).join(String.raw`\s*`);
  const match = words === '' ? null : new RegExp(pattern, 'u').exec(lineText(source, line));
  return match === null ? null : { line, read: match[0] };
}
