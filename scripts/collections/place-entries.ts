import type { Place } from '../../src/model/index.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { type Division, type Divisions, plainName } from '../gazetteer/divisions.ts';
import { type Question, type Resolution, resolvePlaces } from '../gazetteer/resolve-places.ts';
import type { Entry } from './collection.ts';
import {
  districtsOfPages,
  gatherPlaces,
  namedPlaces,
  type GatheredPlace,
  type GatheredPlaces,
} from './gather-places.ts';
import { withPlaceDoubts, type AskedCandidate, type AskedPlace } from './place-doubts.ts';
import { pinyinOf } from './name-id.ts';

/** The archive's places, and what is asked about them. */
export type PlaceIndex = {
  readonly entries: readonly Entry[];
  /** By the page's id: the names on it that the national list does not settle. */
  readonly askedOn: (page: string) => readonly AskedPlace[];
  readonly figures: PlaceFigures;
};

/** How the archive's places stand to the national list. */
export type PlaceFigures = {
  readonly official: number;
  readonly attested: number;
  readonly nearMisses: number;
  /** Districts that the pages speak of and whose lists `npm run gazetteer` has still to bring. */
  readonly withoutList: readonly string[];
};

/** Gathers the places of all pages and holds them against the national list. */
export function indexPlaces(pages: readonly EditedPage[], divisions: Divisions): PlaceIndex {
  const gathered = gatherPlaces(pages);
  const { byPlace, incomplete } = resolvePlaces(
    namedPlaces(gathered),
    districtsOfPages(pages),
    divisions,
  );
  const idByCode = new Map<string, string>();
  for (const [id, { division }] of byPlace) if (division !== null) idByCode.set(division.code, id);
  const data = [...gathered.byId.values()].map((place) =>
    placeData(place, { gathered, resolution: byPlace.get(place.id), idByCode, divisions }),
  );
  return {
    entries: data.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((it) => ({ data: it, body: [] })),
    askedOn: (page) => {
      const here = gathered.onPage.get(page) ?? [];
      const printed = new Set(here.map(({ place }) => place.id));
      const isPrinted = ({ code }: Division): boolean => printed.has(idByCode.get(code) ?? '');
      return here.flatMap(({ place: { id, name, kind }, mentions }) => {
        const question = byPlace.get(id)?.question ?? null;
        if (question === null) return [];
        const candidates = candidatesOf(question, isPrinted, divisions);
        return [{ name, kind, mentions, rule: question.rule, candidates }];
      });
    },
    figures: {
      official: data.filter((it) => it.authority === 'official').length,
      attested: data.filter((it) => it.authority === 'attested').length,
      nearMisses: data.filter((it) => it.nearMisses.length > 0).length,
      withoutList: incomplete.map(({ code, name }) => `${name} (${code})`),
    },
  };
}

/** The pages with their doubts about names, for those who read doubts and write nothing. */
export function doubtPlaces(pages: readonly EditedPage[], divisions: Divisions): EditedPage[] {
  const { askedOn } = indexPlaces(pages, divisions);
  return pages.map((page) => withPlaceDoubts(page, askedOn(page.draft.source.id)));
}

function candidatesOf(
  { candidates }: Question,
  isPrinted: (division: Division) => boolean,
  divisions: Divisions,
): AskedCandidate[] {
  return candidates.map((it) => {
    const division = 'division' in it ? it.division : it;
    const name = plainName(division);
    const around = divisions.around(division.code).at(-1);
    const where = around === undefined ? '' : `，${plainName(around)}`;
    return {
      name,
      code: division.code,
      shown: `${name}（${division.code}${where}）`,
      isPrinted: isPrinted(division),
      near: 'division' in it ? { why: it.why, isMisreading: it.isMisreading } : null,
    };
  });
}

type Known = {
  readonly gathered: GatheredPlaces;
  readonly resolution: Resolution | undefined;
  readonly idByCode: ReadonlyMap<string, string>;
  readonly divisions: Divisions;
};

function placeData(own: GatheredPlace, known: Known): Place {
  const { resolution, divisions } = known;
  const division = resolution?.division ?? null;
  const question = resolution?.question ?? null;
  const parent = parentOf(own, known);
  return {
    id: own.id,
    name: own.name,
    kind: own.kind,
    parent: parent?.id ?? null,
    parentBasis: parent?.basis ?? null,
    code: division?.code ?? null,
    authority: division === null ? 'attested' : 'official',
    listing:
      division === null || divisions.asOf === null
        ? null
        : {
            name: division.name,
            asOf: divisions.asOf,
            chain: divisions.around(division.code).map(({ code, name }) => ({ code, name })),
            why: resolution?.why ?? '',
          },
    nearMisses:
      question?.rule === 'place-near-miss'
        ? question.candidates.map(({ division: { code, name }, why }) => ({ name, code, why }))
        : [],
    pinyin: pinyinOf(own.name, false),
    variants: [...own.variants].map(([as, it]) => ({ as, ...it })),
    mentions: [...own.mentions],
  };
}

/**
 * Where a place lies: as the pages say, unless the list says it more closely (曙光社区 in
 * 曙光路街道, where a page has only 北关区) or alone. Of the list's chain, the narrowest place that
 * the archive has.
 */
function parentOf(
  own: GatheredPlace,
  { gathered, resolution, idByCode, divisions }: Known,
): { id: string; basis: string } | null {
  const said =
    own.parent !== null && own.parent.id !== own.id && gathered.byId.has(own.parent.id)
      ? own.parent
      : null;
  const division = resolution?.division ?? null;
  if (division === null) return said;
  const chain = divisions.around(division.code);
  const listed = chain.findLast(({ code }) => idByCode.has(code));
  const id = listed === undefined ? undefined : idByCode.get(listed.code);
  if (listed === undefined || id === undefined || id === said?.id) return said;
  if (said !== null && !isAmong(chain, said.id, idByCode)) return said;
  return { id, basis: `国家统计局区划代码${division.code}` };
}

function isAmong(
  chain: readonly Division[],
  id: string,
  idByCode: ReadonlyMap<string, string>,
): boolean {
  return chain.some(({ code }) => idByCode.get(code) === id);
}
