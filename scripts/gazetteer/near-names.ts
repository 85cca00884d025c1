import { lookAlike } from '../source/characters.ts';
import { type Division, type Divisions, levels, plainName, stemOf } from './divisions.ts';
import { levelOf, type NamedPlace, type NearMiss } from './resolve-places.ts';

/** How one name comes out of another by one character. */
type Difference = {
  readonly kind: 'look-alike' | 'other' | 'missing' | 'added';
  /** For people: “耀”与“辉”一字之差. */
  readonly words: string;
};

/**
 * Whether two names differ by one character: another (光耀路, 光辉路), one missing (新民街,
 * 新市民街; 盘庚, 盘庚西) or one too many.
 *
 * @param printed - as the page has it, without the word of its kind
 * @param listed - as the list has it, likewise
 */
export function differenceOf(printed: string, listed: string): Difference | null {
  const a = [...printed];
  const b = [...listed];
  if (Math.min(a.length, b.length) < 2 || Math.abs(a.length - b.length) > 1) return null;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++;
  }
  const ours = a.slice(head, a.length - tail).join('');
  const theirs = b.slice(head, b.length - tail).join('');
  if ([...ours].length > 1 || [...theirs].length > 1 || ours === theirs) return null;
  if (ours === '') return { kind: 'missing', words: `少一个“${theirs}”字` };
  if (theirs === '') return { kind: 'added', words: `多一个“${ours}”字` };
  return lookAlike(ours, theirs)
    ? { kind: 'look-alike', words: `“${ours}”与“${theirs}”形近` }
    : { kind: 'other', words: `“${ours}”与“${theirs}”一字之差` };
}

/** Two characters, one of them another, are as often another name: 湖滨, 湖光. */
const shortStem = 2;

/**
 * Listed places for which a name that the list lacks may be meant: in the same street or town (in
 * the same district where the page says no more), of the same kind and one character off, or of
 * the same name and another kind (西街关村, listed 西街关社区).
 *
 * @param scope - the listed district, street or town in which the page puts the place
 * @param children - names of communities and villages that the pages put into it
 */
export function nearMisses(
  place: NamedPlace,
  scope: Division,
  children: readonly string[],
  divisions: Divisions,
): NearMiss[] {
  const stem = stemOf(place.name);
  const near: (NearMiss & { readonly isOther: boolean })[] = [];
  for (const division of poolOf(place, scope, divisions)) {
    const name = plainName(division);
    if (!isSameKind(place, name)) {
      if (stemOf(name) === stem && levelOf[place.kind] === 'grassroots') {
        const why = `名录作“${division.name}”，或是已改设`;
        near.push({ division, why, isMisreading: false, isOther: false });
      }
      continue;
    }
    const difference = differenceOf(stem, stemOf(name));
    if (difference === null) continue;
    const why = difference.words;
    near.push({ division, why, isMisreading: true, isOther: difference.kind === 'other' });
  }
  const witnessed = near.filter(({ division }) =>
    divisions.below(division.code).some((it) => children.includes(plainName(it))),
  );
  if (witnessed.length > 0) {
    return witnessed.map((it) => ({
      division: it.division,
      why: `${it.why}，名录里${children.filter((name) => isBelow(name, it.division, divisions)).join('、')}属${plainName(it.division)}`,
      isMisreading: it.isMisreading,
    }));
  }
  const others = near.filter((it) => it.isOther);
  const clear = near.filter((it) => !it.isOther);
  return [...stem].length <= shortStem && (others.length > 1 || clear.length > 0) ? clear : near;
}

function isBelow(name: string, division: Division, divisions: Divisions): boolean {
  return divisions.below(division.code).some((it) => plainName(it) === name);
}

function poolOf(place: NamedPlace, scope: Division, divisions: Divisions): readonly Division[] {
  const below = divisions.below(scope.code);
  return levelOf[place.kind] === 'grassroots' && scope.code.length === levels.district
    ? below.flatMap(({ code }) => divisions.below(code))
    : below;
}

function isSameKind({ kind }: NamedPlace, listed: string): boolean {
  switch (kind) {
    case 'subdistrict':
      return listed.endsWith('街道');
    case 'town':
      return !listed.endsWith('街道');
    case 'community':
      return listed.endsWith('社区');
    default:
      return !listed.endsWith('社区');
  }
}
