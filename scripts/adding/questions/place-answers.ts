import type { PlaceKind } from '../../../src/model/index.ts';
import type { FoundPlace } from '../../facts/places/found-place.ts';
import { lineText, quoteOnLine, startOfLine, type AskedPage, type Quote } from './asked-page.ts';
import { answer, type Answer } from './question.ts';

/** The place with its first mention, in `parent`. */
export function placeAnswer(
  place: FoundPlace,
  parent: string | null,
  { source }: AskedPage,
): Answer {
  return answer('places', {
    ...firstQuote(place, source),
    name: place.name,
    kind: place.kind,
    ...(place.kind === 'road' && parent === null ? {} : parentValue(parent)),
    why: parent === null ? '版面如此。' : `在${parent}。`,
  });
}

/** Another printed form of the place, where that form stands. */
export function variantAnswer(place: FoundPlace, as: string, { source }: AskedPage): Answer {
  const line = place.mentions.find((it) => it.as === as)?.line ?? place.mentions[0]?.line ?? 1;
  return answer('places', {
    ...(quoteApart(source, line, as, place.name) ?? startOfLine(source, line)),
    name: place.name,
    kind: place.kind,
    ...(place.parent === null ? {} : parentValue(place.parent)),
    why: `“${as}”就是${place.name}。`,
  });
}

/** Words where they are not part of the full name: 安街 一巷, not 永安街一巷. */
function quoteApart(
  source: AskedPage['source'],
  line: number,
  words: string,
  name: string,
): Quote | null {
  const text = lineText(source, line);
  const blanks = (it: string): string => [...it].map((char) => RegExp.escape(char)).join('\\s*');
  const whole = [...text.matchAll(new RegExp(blanks(name), 'gu'))];
  const match = [...text.matchAll(new RegExp(blanks(words), 'gu'))].find(
    ({ index }) => !whole.some((it) => index >= it.index && index < it.index + it[0].length),
  );
  // An entry is anchored where its words first stand: blanks tell the two apart, or nothing does.
  return match === undefined ? quoteOnLine(source, line, words) : { line, read: match[0] };
}

/** The words are none. */
export function notAPlace(place: FoundPlace, { source }: AskedPage): Answer {
  return answer(
    'places',
    { ...firstQuote(place, source), name: place.name, not: true, why: '不是地名。' },
    '不是地名',
  );
}

/** Where the place is first printed. */
export function firstQuote(place: FoundPlace, source: AskedPage['source']): Quote {
  const mention = place.mentions[0];
  const line = mention?.line ?? 1;
  const words = mention?.as ?? place.name;
  // A line end may cut the name: then as much of it as stands on its first line.
  for (let length = words.length; length > 1; length--) {
    const quote = quoteOnLine(source, line, words.slice(0, length));
    if (quote !== null) return quote;
  }
  return startOfLine(source, line);
}

/** The field of an entry. */
export function parentValue(parent: string | null): { parent: string | null } {
  return { parent };
}

/** The community, street or town that the same piece names most; for a district its city. */
export function likelyParent(place: FoundPlace, { page }: AskedPage): string | null {
  const wider: readonly PlaceKind[] =
    place.kind === 'district'
      ? ['city']
      : place.kind === 'community' || place.kind === 'village'
        ? ['subdistrict', 'town']
        : ['community', 'village'];
  const anchors = new Set(place.mentions.map((it) => it.anchor));
  const best = page.places
    .filter((it) => wider.includes(it.kind) && it.name !== place.name)
    .map((it) => ({ it, times: it.mentions.filter((at) => anchors.has(at.anchor)).length }))
    .filter((it) => it.times > 0)
    .toSorted((a, b) => b.times - a.times)[0];
  if (best !== undefined) return best.it.name;
  return place.kind === 'district' ? null : (page.district?.name ?? null);
}
