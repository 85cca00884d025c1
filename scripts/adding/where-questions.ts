import type { PlaceKind } from '../../src/model/index.ts';
import type { FoundPlace } from '../facts/places/occurrence.ts';
import { plainName } from '../gazetteer/divisions.ts';
import { lineText, quoteOnLine, startOfLine, type AskedPage, type Quote } from './asked-page.ts';
import { answer, question, type Answer, type Question } from './question.ts';

const listedKinds: readonly PlaceKind[] = ['subdistrict', 'town', 'community', 'village'];
const settledKinds: readonly PlaceKind[] = ['province', 'city', 'road', 'venue'];

/** Nobody has said where it lies: not the page, not the list; or only a road or the district has. */
export function needsParent(place: FoundPlace, { page, listed }: AskedPage): boolean {
  if (settledKinds.includes(place.kind)) return false;
  if ((listed.get(place.name)?.division ?? null) !== null) return false;
  const parent = page.places.find((it) => it.name === place.parent);
  if (place.kind === 'compound') {
    return parent === undefined || parent.kind === 'road' || parent.kind === 'district';
  }
  return place.parent === null || place.parentBasis === null;
}

/** Where a place lies, with what lies in it. */
export function whereQuestion(place: FoundPlace, asked: AskedPage): Question {
  const { page } = asked;
  const guess = place.parent ?? likelyParent(place, asked);
  const children = page.places.filter(
    (it) => it.parent === place.name && place.kind === 'district',
  );
  const isOwn = page.district?.name === place.name;
  const line = place.mentions[0]?.line ?? 1;
  const ask = isOwn
    ? `${place.name}属哪个市？版面没有连着写；没有写出就留 null。`
    : `${place.name}在哪里？版面没有明说${guess === null ? '' : `，可能是${guess}`}。也可能不是地名。`;
  return question('where', line, ask, [
    placeAnswer(place, guess, asked),
    ...place.variants.map((it) => variantAnswer(place, it.as, asked)),
    ...(isOwn ? [] : children.map((it) => placeAnswer(it, place.name, asked))),
    ...(isOwn ? [] : [notAPlace(place, asked)]),
  ]);
}

/** Where the list or the whole page put a place, not words beside it: shown together. */
export function concludedQuestions(places: readonly FoundPlace[], asked: AskedPage): Question[] {
  const { listed } = asked;
  const shown = places.flatMap((place) => {
    if (settledKinds.includes(place.kind) || place.kind === 'compound') return [];
    const division = listed.get(place.name)?.division ?? null;
    const around = division === null ? undefined : asked.divisions.around(division.code).at(-1);
    const said = place.parentBasis !== null && isBeside(place);
    if (said || (place.kind === 'district' && place.name !== asked.page.district?.name)) return [];
    const parent = around === undefined ? place.parent : plainName(around);
    return parent === null ? [] : [{ place, parent }];
  });
  const [first] = shown;
  if (first === undefined) return [];
  return [
    question(
      'settled-where',
      first.place.mentions[0]?.line ?? null,
      `这几处的隶属不是版面连着写的，是按全版或区划名录推的：${shown
        .map((it) => `${it.place.name}属${it.parent}`)
        .join('，')}。对不对？`,
      shown.map((it) => placeAnswer(it.place, it.parent, asked)),
    ),
  ];
}

/** Without a list nobody but the editor knows whether names are right: shown together. */
export function unlistedQuestions(places: readonly FoundPlace[], asked: AskedPage): Question[] {
  const { divisions, withoutList } = asked;
  if (divisions.asOf !== null && withoutList.length === 0) return [];
  const shown = places.filter(
    (it) =>
      listedKinds.includes(it.kind) &&
      isBeside(it) &&
      (asked.listed.get(it.name)?.division ?? null) === null,
  );
  const [first] = shown;
  if (first === undefined) return [];
  return [
    question(
      'settled-where',
      first.mentions[0]?.line ?? null,
      `还没有区划名录可以核对：${shown.map((it) => it.name).join('、')}，名称和隶属对不对？`,
      [
        ...shown.map((it) => placeAnswer(it, it.parent, asked)),
        ...shown.map((it) =>
          answer(
            'emendations',
            { ...firstQuote(it, asked.source), as: it.name, sure: false, why: '名称疑是误读。' },
            '名称误读了，把 as 改成该有的字',
          ),
        ),
      ],
    ),
  ];
}

/** The words that put it there hold its own name: 北关区|灯塔路街道. */
function isBeside({ name, parentBasis }: FoundPlace): boolean {
  return parentBasis?.text.includes(name) === true;
}

/** 永安街一巷 may be a lane or an estate that is named after it. */
export function roadQuestions(places: readonly FoundPlace[], asked: AskedPage): Question[] {
  const all = places.filter((it) => it.kind === 'road');
  const [first] = all;
  if (first === undefined) return [];
  return [
    question(
      'where',
      first.mentions[0]?.line ?? null,
      `${all.map((it) => it.name).join('、')}是路名，还是小区、楼院的名称？`,
      all.flatMap((it) => [
        placeAnswer(it, it.parent, asked),
        ...it.variants.map((variant) => variantAnswer(it, variant.as, asked)),
      ]),
      45,
    ),
  ];
}

/** Shorter or other forms that were taken for a name: 凤飞园 for 凤飞园小区. */
export function variantQuestions(places: readonly FoundPlace[], asked: AskedPage): Question[] {
  return places
    .filter((it) => it.variants.length > 0 && it.kind !== 'road')
    .map((place) => {
      const forms = place.variants.map((it) => `“${it.as}”`).join('、');
      return question(
        'where',
        place.mentions.find((it) => it.as !== place.name)?.line ?? null,
        `${forms}就是${place.name}吗？`,
        place.variants.map((it) => variantAnswer(place, it.as, asked)),
        48,
      );
    });
}

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

/** 凤飞园小区 and 凤舞园小区: two places, or one misread? */
export function lookAlikes(
  places: readonly FoundPlace[],
  asked: AskedPage,
): { names: Set<string>; questions: Question[] } {
  const names = new Set<string>();
  const questions: Question[] = [];
  places.forEach((place, index) => {
    const alike = places.slice(0, index).find((it) => differInOne(it, place));
    if (alike === undefined) return;
    for (const it of [place, alike]) names.add(it.name);
    questions.push(
      question(
        'where',
        place.mentions[0]?.line ?? null,
        `${alike.name}和${place.name}只差一个字，是两处，还是一处误读？`,
        [alike, place].flatMap((it) => [
          placeAnswer(it, it.parent ?? likelyParent(it, asked), asked),
          ...it.variants.map((variant) => variantAnswer(it, variant.as, asked)),
        ]),
        65,
      ),
    );
  });
  return { names, questions };
}

function differInOne(a: FoundPlace, b: FoundPlace): boolean {
  if (a.kind !== b.kind || a.name.length !== b.name.length || a.name.length < 4) return false;
  if (/[一二三四五六七八九十\d东西南北]/u.test(a.name + b.name)) return false;
  let differences = 0;
  for (let at = 0; at < a.name.length; at++) if (a.name[at] !== b.name[at]) differences++;
  return differences === 1;
}
