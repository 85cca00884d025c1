import type { FoundPlace } from '../../facts/places/found-place.ts';
import type { AskedPage } from './asked-page.ts';
import { likelyParent, placeAnswer, variantAnswer } from './place-answers.ts';
import { question, type Question } from './question.ts';

/** 凤飞园小区 and 凤舞园小区: two places, or one misread? */
export function lookAlikes(
  places: readonly FoundPlace[],
  asked: AskedPage,
): { names: Set<string>; questions: Question[] } {
  const names = new Set<string>();
  const questions: Question[] = [];
  places.forEach((place, index) => {
    const twin = places.slice(0, index).find((it) => differInOne(it, place));
    if (twin === undefined) return;
    for (const it of [place, twin]) names.add(it.name);
    questions.push(
      question(
        'where',
        place.mentions[0]?.line ?? null,
        `${twin.name}和${place.name}只差一个字，是两处，还是一处误读？`,
        [twin, place].flatMap((it) => [
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
