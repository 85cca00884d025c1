import { positionAt } from '../../source/passage.ts';
import { findActingDistricts, findUnits } from './find-units.ts';
import { findCities, findShortCities } from './cities.ts';
import { findNumberedCourts, findOrdinalSiblings, findSharedHeads } from './lists.ts';
import {
  type FoundPlace,
  type PageText,
  pageTexts,
  type PieceTexts,
  type PlaceMention,
  type Occurrence,
  type Variant,
} from './occurrence.ts';
import { guessDistrict, type Parent, parentsOf } from './parents.ts';
import { joinLostFirstCharacter, findShortForms } from './short-forms.ts';
import { scanTexts } from './scan-text.ts';
import { findVenues } from './venues.ts';

/**
 * The places that a page's pieces name, in the order in which they are first printed.
 * @param context.district the district that the page reports on, where the editor's record says it
 */
export function findPlaces(
  pieces: readonly PieceTexts[],
  context: { readonly district: string | null },
): FoundPlace[] {
  const texts = pageTexts(pieces);
  const scans = scanTexts(texts.map(({ text }) => text));
  const larger = [...findActingDistricts(scans), ...findCities(scans)];
  const units = [...larger, ...findUnits(scans, larger)];
  const lists = [...findOrdinalSiblings(texts, units), ...findSharedHeads(texts, units)];
  const courts = findNumberedCourts(texts, units);
  const cities = findShortCities(scans, units);
  const venues = findVenues(scans, units);
  const whole = joinLostFirstCharacter([...units, ...lists, ...courts, ...cities, ...venues]);
  const found = [...whole, ...findShortForms(texts, whole)];
  const places = gather(texts, found, parentsOf(texts, found));
  return withinDistrict(places, context.district);
}

function gather(
  texts: readonly PageText[],
  found: readonly Occurrence[],
  parents: ReadonlyMap<string, Parent>,
): FoundPlace[] {
  const ordered = [...found].sort((a, b) => a.text - b.text || a.from - b.from || b.to - a.to);
  return [...Map.groupBy(ordered, ({ name }) => name)].map(([name, occurrences]) => ({
    name,
    kind: occurrences[0]?.kind ?? 'venue',
    parent: parents.get(name)?.name ?? null,
    parentBasis: parents.get(name)?.basis ?? null,
    variants: variantsOf(texts, occurrences),
    mentions: mentionsOf(texts, occurrences),
  }));
}

function printed(texts: readonly PageText[], { text, from, to }: Occurrence): string {
  return texts[text]?.printed.slice(from, to) ?? '';
}

function variantsOf(
  texts: readonly PageText[],
  occurrences: readonly Occurrence[],
): FoundPlace['variants'] {
  const variants = new Map<string, { as: string } & Variant>();
  for (const occurrence of occurrences) {
    const as = printed(texts, occurrence);
    if (as === occurrence.name || variants.has(as)) continue;
    variants.set(as, {
      as,
      ...(occurrence.variant ?? { kind: 'short', why: `${occurrence.name}的简称` }),
    });
  }
  return [...variants.values()];
}

function mentionsOf(
  texts: readonly PageText[],
  occurrences: readonly Occurrence[],
): PlaceMention[] {
  const mentions = new Map<string, PlaceMention>();
  for (const occurrence of occurrences) {
    const text = texts[occurrence.text];
    const line = text === undefined ? undefined : positionAt(text.passage, occurrence.from)?.line;
    if (text === undefined || line === undefined) continue;
    const as = printed(texts, occurrence);
    mentions.set(`${String(text.anchor)}:${String(line)}:${as}`, { anchor: text.anchor, line, as });
  }
  return [...mentions.values()].sort((a, b) => a.line - b.line);
}

/** Streets' offices and towns lie in the district that the page reports on, unless it says otherwise. */
function withinDistrict(places: readonly FoundPlace[], district: string | null): FoundPlace[] {
  const guess = guessDistrict(places);
  const name = district ?? guess?.name ?? null;
  if (name === null) return [...places];
  const basis = guess?.name === name ? { line: guess.line, text: guess.text } : null;
  return places.map((place) =>
    place.parent === null && (place.kind === 'subdistrict' || place.kind === 'town')
      ? { ...place, parent: name, parentBasis: basis }
      : place,
  );
}
