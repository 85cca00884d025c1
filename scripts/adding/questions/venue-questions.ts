import { isCounted } from '../../facts/places/doubts.ts';
import type { FoundPlace } from '../../facts/places/found-place.ts';
import type { PageText } from '../../facts/places/page-texts.ts';
import { quoteOf, type AskedPage, type Quote } from './asked-page.ts';
import { answer, question, type Answer, type Question } from './question.ts';
import { venueCandidates } from './venue-candidates.ts';

type Named = {
  readonly quote: Quote;
  readonly name: string;
  readonly parent: string | null;
};

/**
 * Which words name houses and grounds. Papers print more of them than any rule knows, so wide nets
 * are cast, and what they bring up is asked a paragraph at a time.
 */
export function venueQuestions(asked: AskedPage): Question[] {
  const seen = new Set<string>();
  const named = asked.texts.flatMap((text) =>
    namedIn(text, asked).filter((it) => isNew(seen, it.name)),
  );
  const byLine = Map.groupBy(named, (it) => it.quote.line);
  return [...byLine]
    .map(([line, list]) =>
      question(
        'venue',
        line,
        `${list.map((it) => `“${it.quote.read}”`).join('、')}${
          list.length === 1 ? '是不是场所的名称' : '，哪些是场所的名称'
        }，在哪里？`,
        list.map(venueAnswer),
        50 + Math.min(4, list.length),
      ),
    )
    .concat(innerNames(asked), zones(asked));
}

/** Not asked yet, nor the end of a longer name that was: 党群服务中心 behind 光耀路社区党群服务中心. */
function isNew(seen: Set<string>, name: string): boolean {
  if ([...seen].some((it) => it.endsWith(name.replace(/^(?:社区|街道)/u, '')))) return false;
  seen.add(name);
  return true;
}

function venueAnswer({ quote, name, parent }: Named): Answer {
  return answer('places', {
    ...quote,
    name,
    kind: 'venue',
    parent,
    why: parent === null ? '是场所。' : `是${parent}的场所。`,
  });
}

/** What a text names, in the order in which it is printed. */
function namedIn(text: PageText, asked: AskedPage): Named[] {
  const { source, page } = asked;
  const ends = endsOfPlaces(text, page.places);
  const parent = parentAt(text, asked);
  const spans = [
    ...venueCandidates(text.text, ends),
    ...bareInstitutions(text.text),
    ...hospitals(text.text),
    ...knownVenues(text.text, page.places),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
  let last = -1;
  return spans.flatMap(({ from, to }) => {
    if (from < last) return [];
    const quote = quoteOf(text, source, from, to);
    if (quote === null) return [];
    last = to;
    const words = text.printed.slice(from, to);
    const known = page.places.find((it) => it.kind === 'venue' && it.name === words);
    const inside = page.places.find((it) => it.kind !== 'venue' && words.startsWith(it.name));
    return [{ quote, name: words, parent: known?.parent ?? inside?.name ?? parent }];
  });
}

/** Houses that every community has: whose this one is, the text around it says. */
const institutions =
  /(?:街道|社区)?(?:党群服务中心|便民服务中心|政务服务中心|卫生服务中心|新时代文明实践(?:站|所|中心))(?!建设|设施|工作|主任|、)/gu;

function bareInstitutions(text: string): { from: number; to: number }[] {
  return [...text.matchAll(institutions)]
    .map((it) => ({ from: it.index, to: it.index + it[0].length }))
    .filter(({ from }) => !isCounted(text, from - 1));
}

/** 市二院, 市第一人民医院's short form, with the branch that may follow. */
const hospital = /[省市区县]第?[一二三四五六七八九十](?:人民)?院(?:\p{Script=Han}{0,4}分院)?/gu;

function hospitals(text: string): { from: number; to: number }[] {
  return [...text.matchAll(hospital)].map((it) => ({
    from: it.index,
    to: it.index + it[0].length,
  }));
}

function knownVenues(text: string, places: readonly FoundPlace[]): { from: number; to: number }[] {
  return places
    .filter((it) => it.kind === 'venue')
    .flatMap(({ name }) => {
      const from = text.indexOf(name);
      return from === -1 ? [] : [{ from, to: from + name.length }];
    });
}

/** Where the names of places end in a text, with where they begin. */
function endsOfPlaces(text: PageText, places: readonly FoundPlace[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const place of places) {
    for (const name of new Set([place.name, ...place.mentions.map((it) => it.as)])) {
      let at = text.text.indexOf(name);
      for (; at !== -1; at = text.text.indexOf(name, at + 1)) ends.set(at + name.length, at);
    }
  }
  return ends;
}

const wholes = ['community', 'village', 'subdistrict', 'town'];

/** The community, village, street or town that the piece names most; else the page's district. */
function parentAt({ anchor }: PageText, { page }: AskedPage): string | null {
  const [most] = page.places
    .filter((it) => wholes.includes(it.kind))
    .map((it) => ({ it, times: it.mentions.filter((at) => at.anchor === anchor).length }))
    .filter((it) => it.times > 0)
    .toSorted((a, b) => b.times - a.times);
  return most?.it.name ?? page.district?.name ?? null;
}

/** 内黄 in 内黄红色沙区革命纪念馆, where the page also has 内黄县. */
function innerNames({ page, source, texts }: AskedPage): Question[] {
  return page.places
    .filter((it) => it.kind === 'venue')
    .flatMap((venue) =>
      page.places
        .filter((it) => it.kind === 'district' || it.kind === 'city')
        .flatMap((place) => {
          const short = place.name.slice(0, -1);
          if (short.length < 2 || !venue.name.includes(short) || venue.name.includes(place.name))
            return [];
          const text = texts.find((it) => it.text.includes(venue.name));
          const at = (text?.text.indexOf(venue.name) ?? 0) + venue.name.indexOf(short);
          const quote = text === undefined ? null : quoteOf(text, source, at, at + short.length);
          if (quote === null) return [];
          return [
            question(
              'no-place',
              quote.line,
              `“${venue.name}”里的“${short}”是不是${place.name}的简称？`,
              [
                answer('places', {
                  ...quote,
                  name: place.name,
                  kind: place.kind,
                  why: `是${place.name}的简称。`,
                }),
              ],
            ),
          ];
        }),
    );
}

/** 新城区, 商务中心区: words that end like districts and were not taken for one. */
const zone = /(?:\p{Script=Han}{2}中心|新城|开发|高新)区(?!委|政府|直|内)/gu;

/** A zone by its name, and 沙区 in 红色沙区革命纪念馆. */
function zones({ page, source, texts }: AskedPage): Question[] {
  const seen = new Set<string>();
  const known = page.places
    .filter((it) => it.kind !== 'venue')
    .flatMap((it) => [it.name, ...it.mentions.map(({ as }) => as)]);
  const venues = page.places.filter((it) => it.kind === 'venue').map((it) => it.name);
  return texts.flatMap((text) => {
    const inside = venues.flatMap((name) => {
      const at = text.text.indexOf(name);
      const found = at === -1 ? null : /(?![社小辖校园街])\p{Script=Han}区/u.exec(name.slice(2));
      return found === null ? [] : [{ at: at + 2 + found.index, words: found[0] }];
    });
    const zones = [...text.text.matchAll(zone)].map((it) => ({ at: it.index, words: it[0] }));
    return [...inside, ...zones].flatMap(({ at, words }) => {
      const around = text.text.slice(Math.max(0, at - 8), at + words.length + 4);
      if (known.some((it) => it.includes(words) && around.includes(it)) || seen.has(words))
        return [];
      seen.add(words);
      const quote = quoteOf(text, source, at, at + words.length);
      if (quote === null) return [];
      return [
        question('no-place', quote.line, `“……${around}……”里的“${words}”是不是地名？`, [
          answer('places', { ...quote, name: words, not: true, why: '不是区划。' }, '不是地名'),
          answer('places', { ...quote, name: words, kind: 'district', why: '是区的名称。' }, '是'),
        ]),
      ];
    });
  });
}
