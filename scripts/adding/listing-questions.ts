import type { PlaceKind } from '../../src/model/index.ts';
import type { FoundPlace } from '../facts/places/occurrence.ts';
import { levels, plainName, stemOf, type Division } from '../gazetteer/divisions.ts';
import { quoteOnLine, type AskedPage } from './asked-page.ts';
import { proposed } from './doubt-questions.ts';
import { answer, question, type Answer, type Question } from './question.ts';
import { firstQuote, parentValue, placeAnswer } from './where-questions.ts';

/** What the national list does not settle: the words are misread, or the place is another. */
export function listingQuestions(asked: AskedPage): { names: string[]; question: Question }[] {
  const { page, source } = asked;
  return page.doubts
    .filter((it) => it.rule.startsWith('place-'))
    .flatMap((doubt) => {
      const own = proposed(doubt);
      const place = page.places.find(
        (it) => it.name === doubt.found || it.mentions.some(({ as }) => as === doubt.found),
      );
      const listed = /: (.*?)（/u.exec(doubt.expected)?.[1] ?? '';
      if (own.length === 0 || place === undefined) return [];
      const isMisreading = listed.length === place.name.length;
      const kin = isMisreading ? relatives(place, listed, asked) : [];
      const { district } = page;
      return [
        {
          names: [place.name, ...kin.map((it) => it.place.name)],
          question: question(
            'listing',
            doubt.lines[0],
            `“${doubt.found}”${asking(doubt.rule)}${doubt.expected.split(': ')[1] ?? listed}。是误读，还是另一处？`,
            [
              ...own.map(withReason),
              ...(isMisreading
                ? [
                    ...emendations(place, place.name, listed, asked),
                    ...kin.flatMap((it) => emendations(it.place, it.place.name, it.as, asked)),
                  ]
                : []),
              answer(
                'places',
                {
                  ...firstQuote(place, source),
                  name: place.name,
                  kind: place.kind,
                  ...parentValue(place.parent ?? district?.name ?? null),
                  why: '照录。',
                },
                '是另一处，照录',
              ),
              ...kin.map((it) => placeAnswer(it.place, it.place.parent, asked)),
            ],
          ),
        },
      ];
    });
}

/** 恒北小区 beside 恒北街道, which may be 洹北街道. */
function relatives(
  place: FoundPlace,
  listed: string,
  { page }: AskedPage,
): { place: FoundPlace; as: string }[] {
  const stem = stemOf(place.name);
  const right = stemOf(listed);
  if (stem.length < 2 || stem.length !== right.length) return [];
  return page.places.flatMap((it) =>
    it !== place && it.kind !== 'venue' && it.name.startsWith(stem)
      ? [{ place: it, as: right + it.name.slice(stem.length) }]
      : [],
  );
}

/** One a line: an emendation speaks for its own line only. */
function emendations(place: FoundPlace, read: string, as: string, { source }: AskedPage): Answer[] {
  const lines = [...new Set(place.mentions.map((it) => it.line))];
  return lines.flatMap((line) => {
    const quote = quoteOnLine(source, line, read);
    return quote === null
      ? []
      : [
          answer(
            'emendations',
            { ...quote, as, sure: false, why: `区划名录作“${as}”，疑是误读。` },
            '是误读',
          ),
        ];
  });
}

function asking(rule: string): string {
  switch (rule) {
    case 'place-ambiguous':
      return '区划名录里同名的有几处：';
    case 'place-elsewhere':
      return '区划名录里不在这里，而在：';
    default:
      return '区划名录里没有，有';
  }
}

/** An entry without a reason is none; where only the editor can know it, it says so. */
function withReason(it: Answer): Answer {
  return typeof it.value === 'object' && it.value !== null && it.value['why'] === ''
    ? { ...it, value: { ...it.value, why: '（写明凭什么认定是这一处）' } }
    : it;
}

/** Names that the list has in the page's districts and that stand on the page, but were not seen. */
export function unseenQuestions({ page, source, texts, listed, divisions }: AskedPage): Question[] {
  const known = new Set(
    page.places.flatMap((it) => [it.name, ...it.mentions.map((mention) => mention.as)]),
  );
  const whole = texts.map((it) => it.text).join('\n');
  const districts = new Set(
    [...listed.values()].flatMap(({ division }) =>
      division === null || division.code.length < 6 ? [] : [division.code.slice(0, 6)],
    ),
  );
  const rows = [...districts]
    .flatMap((code) => divisions.below(code))
    .flatMap((town) => [town, ...divisions.below(town.code)]);
  return rows.flatMap((row) => {
    const name = plainName(row);
    if (name.length < 4 || known.has(name) || !whole.includes(name)) return [];
    if ([...known].some((it) => it.endsWith(name))) return [];
    const at = source.lines.findIndex((it) => it.text.includes(name));
    const around = divisions.around(row.code).at(-1);
    if (at === -1) return [];
    return [
      question(
        'where',
        at + 1,
        `“${name}”在区划名录里（${around === undefined ? '' : plainName(around)}），程序没有认作地名。是不是这一处？`,
        [
          answer('places', {
            line: at + 1,
            read: name,
            name,
            kind: kindOf(row, name),
            ...parentValue(around === undefined ? null : plainName(around)),
            why: '区划名录所有。',
          }),
        ],
        62,
      ),
    ];
  });
}

function kindOf({ code }: Division, name: string): PlaceKind {
  if (code.length === levels.town) return name.endsWith('街道') ? 'subdistrict' : 'town';
  return name.endsWith('村') ? 'village' : 'community';
}
