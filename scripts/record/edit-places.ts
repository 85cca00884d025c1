import type { EditorsRecord } from '../../src/model/index.ts';
import type { FoundPlace, PlaceMention } from '../facts/places/occurrence.ts';
import { positionAt, textOf } from '../source/passage.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import { passagesOf } from './edit-pieces.ts';

type Entry = EditorsRecord['places'][number];

/**
 * Applies what the record says of names: an entry speaks for its words on the whole page. It
 * makes them a place, a variant of one, or none; entries are taken in their order.
 */
export function editPlaces(
  places: readonly FoundPlace[],
  record: EditorsRecord,
  pieces: readonly DraftPiece[],
): FoundPlace[] {
  const edited = record.places.reduce<readonly FoundPlace[]>(
    (list, entry) => (entry.not === true ? remove(list, entry) : include(list, entry, pieces)),
    places,
  );
  return withEmendedReadings(edited, pieces);
}

function remove(places: readonly FoundPlace[], entry: Entry): FoundPlace[] {
  const words = bare(entry.read);
  return places
    .filter((place) => place.name !== words)
    .map((place) => ({ ...place, mentions: place.mentions.filter((it) => it.as !== words) }))
    .filter((place) => place.mentions.length > 0);
}

function include(
  places: readonly FoundPlace[],
  entry: Entry,
  pieces: readonly DraftPiece[],
): FoundPlace[] {
  const words = bare(entry.read);
  const own = places.find((place) => place.name === entry.name);
  const under = words === entry.name ? undefined : places.find((place) => place.name === words);
  const longer = places
    .map((place) => place.name)
    .filter((name) => name !== words && name.includes(words));
  const found = [
    ...occurrences(words, longer, pieces),
    ...(words === entry.name ? [] : occurrences(entry.name, [], pieces)),
  ];
  const mentions = distinct([
    ...(own?.mentions ?? []),
    ...(under?.mentions ?? []),
    ...found,
    ...(found.some((it) => it.line === entry.line) ? [] : anchored(entry, words, pieces)),
  ]);
  const place: FoundPlace = {
    name: entry.name,
    kind: entry.kind ?? own?.kind ?? under?.kind ?? 'venue',
    parent: entry.parent === undefined ? (own?.parent ?? under?.parent ?? null) : entry.parent,
    parentBasis:
      entry.parent === undefined ? (own?.parentBasis ?? under?.parentBasis ?? null) : null,
    variants:
      words === entry.name || (own?.variants ?? []).some((it) => it.as === words)
        ? (own?.variants ?? [])
        : [...(own?.variants ?? []), { as: words, kind: variantKind(entry), why: entry.why }],
    mentions,
    ...codeOf(entry.code, own?.code, under?.code),
  };
  const rest = places.filter((it) => it !== own && it !== under);
  const at = own === undefined ? places.indexOf(under ?? place) : places.indexOf(own);
  return at === -1 ? [...rest, place] : [...rest.slice(0, at), place, ...rest.slice(at)];
}

/** The first code that any of them gives; null is one: none of the listed places. */
function codeOf(...codes: readonly (string | null | undefined)[]): Pick<FoundPlace, 'code'> {
  const code = codes.find((it) => it !== undefined);
  return code === undefined ? {} : { code };
}

/** A name inside the full one is short for it; one as long is misread. */
function variantKind(entry: Entry): 'short' | 'misreading' | 'spelling' {
  const words = bare(entry.read);
  if (words.length === entry.name.length) return 'misreading';
  return words.length < entry.name.length ? 'short' : 'spelling';
}

/** The entry's own line, where the words are cut by a line end or emended. */
function anchored(entry: Entry, words: string, pieces: readonly DraftPiece[]): PlaceMention[] {
  const piece = pieces.find((it) =>
    passagesOf(it).some((passage) => passage.some((part) => part.line === entry.line)),
  );
  return piece === undefined ? [] : [{ anchor: piece.anchor, line: entry.line, as: words }];
}

/** Where words stand on the page, except inside one of the longer names. */
function occurrences(
  words: string,
  longer: readonly string[],
  pieces: readonly DraftPiece[],
): PlaceMention[] {
  return pieces.flatMap((piece) =>
    passagesOf(piece).flatMap((passage) => {
      const text = textOf(passage);
      const taken = longer.flatMap((name) =>
        [...text.matchAll(new RegExp(RegExp.escape(name), 'gu'))].map(
          (it) => [it.index, it.index + name.length] as const,
        ),
      );
      const mentions: PlaceMention[] = [];
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
        const start = at;
        if (taken.some(([from, to]) => start >= from && start < to)) continue;
        const line = positionAt(passage, at)?.line;
        if (line !== undefined) mentions.push({ anchor: piece.anchor, line, as: words });
      }
      return mentions;
    }),
  );
}

/**
 * A mention that an emendation made is printed otherwise: 洹北街道 where the page has 恒北街道.
 * The mention keeps the printed form, and the place lists it as a variant.
 */
function withEmendedReadings(
  places: readonly FoundPlace[],
  pieces: readonly DraftPiece[],
): FoundPlace[] {
  const notes = pieces.flatMap((piece) =>
    passagesOf(piece).flatMap((passage) =>
      passage.flatMap(({ line, note }) =>
        note?.sure === true ? [{ anchor: piece.anchor, line, note }] : [],
      ),
    ),
  );
  return places.map((place) => {
    let { mentions, variants } = place;
    for (const { anchor, line, note } of notes) {
      const as = bare(note.read);
      if (note.as !== place.name || as === place.name) continue;
      mentions = distinct(
        mentions.map((it) =>
          it.anchor === anchor && it.line === line && it.as === place.name ? { ...it, as } : it,
        ),
      );
      const known = variants.find((it) => it.as === as);
      variants = [
        ...variants.filter((it) => it !== known),
        { as, kind: 'misreading', why: known?.why ?? note.why },
      ];
    }
    return { ...place, mentions, variants };
  });
}

function distinct(mentions: readonly PlaceMention[]): PlaceMention[] {
  const seen = new Map(
    mentions.map((it) => [`${String(it.anchor)}:${String(it.line)}:${it.as}`, it]),
  );
  return [...seen.values()].toSorted((a, b) => a.line - b.line);
}

function bare(words: string): string {
  return words.replace(/\s+/gu, '');
}
