import { positionAt } from '../../source/passage.ts';
import { sightActingDistricts } from './acting-districts.ts';
import { sightCities, sightShortCities } from './cities-on-the-page.ts';
import { sightOrdinalSiblings, sightSharedHeads } from './enumerations.ts';
import type { FoundPlace, PlaceMention } from './found-place.ts';
import { guessDistrict } from './guess-district.ts';
import { joinLostFirstCharacter } from './lost-first-character.ts';
import { sightNumberedCourts } from './numbered-courts.ts';
import {
  pageTexts,
  type PageText,
  type PieceTexts,
  type Sighting,
  type Variant,
} from './page-texts.ts';
import { parentsOf, type Parent } from './parents.ts';
import { readTexts } from './reading.ts';
import { sightShortForms } from './short-forms.ts';
import { sightUnits } from './sight-units.ts';
import { sightVenues } from './venues.ts';

/**
 * The places that a page's pieces name, in the order in which they are first printed.
 * @param context.district the district that the page reports on, where the editor's record says it
 */
export function findPlaces(
  pieces: readonly PieceTexts[],
  context: { readonly district: string | null },
): FoundPlace[] {
  const texts = pageTexts(pieces);
  const readings = readTexts(texts.map(({ text }) => text));
  const larger = [...sightActingDistricts(readings), ...sightCities(readings)];
  const units = [...larger, ...sightUnits(readings, larger)];
  const lists = [...sightOrdinalSiblings(texts, units), ...sightSharedHeads(texts, units)];
  const courts = sightNumberedCourts(texts, units);
  const cities = sightShortCities(readings, units);
  const venues = sightVenues(readings, units);
  const whole = joinLostFirstCharacter([...units, ...lists, ...courts, ...cities, ...venues]);
  const found = [...whole, ...sightShortForms(texts, whole)];
  const places = gather(texts, found, parentsOf(texts, found));
  return withinDistrict(places, context.district);
}

function gather(
  texts: readonly PageText[],
  found: readonly Sighting[],
  parents: ReadonlyMap<string, Parent>,
): FoundPlace[] {
  const ordered = [...found].sort((a, b) => a.text - b.text || a.from - b.from || b.to - a.to);
  return [...Map.groupBy(ordered, ({ name }) => name)].map(([name, sightings]) => ({
    name,
    kind: sightings[0]?.kind ?? 'venue',
    parent: parents.get(name)?.name ?? null,
    parentBasis: parents.get(name)?.basis ?? null,
    variants: variantsOf(texts, sightings),
    mentions: mentionsOf(texts, sightings),
  }));
}

function printed(texts: readonly PageText[], { text, from, to }: Sighting): string {
  return texts[text]?.printed.slice(from, to) ?? '';
}

function variantsOf(
  texts: readonly PageText[],
  sightings: readonly Sighting[],
): FoundPlace['variants'] {
  const variants = new Map<string, { as: string } & Variant>();
  for (const sighting of sightings) {
    const as = printed(texts, sighting);
    if (as === sighting.name || variants.has(as)) continue;
    variants.set(as, {
      as,
      ...(sighting.variant ?? { kind: 'short', why: `${sighting.name}的简称` }),
    });
  }
  return [...variants.values()];
}

function mentionsOf(texts: readonly PageText[], sightings: readonly Sighting[]): PlaceMention[] {
  const mentions = new Map<string, PlaceMention>();
  for (const sighting of sightings) {
    const text = texts[sighting.text];
    const line = text === undefined ? undefined : positionAt(text.passage, sighting.from)?.line;
    if (text === undefined || line === undefined) continue;
    const as = printed(texts, sighting);
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
