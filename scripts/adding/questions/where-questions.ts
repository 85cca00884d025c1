import type { PlaceKind } from '../../../src/model/index.ts';
import { plainName } from '../../gazetteer/division.ts';
import type { FoundPlace } from '../../facts/places/found-place.ts';
import type { AskedPage } from './asked-page.ts';
import {
  firstQuote,
  likelyParent,
  notAPlace,
  placeAnswer,
  variantAnswer,
} from './place-answers.ts';
import { answer, question, type Question } from './question.ts';

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
