import { bylineRoles, idAtLine, type Byline } from '../../src/model/index.ts';
import type { EditedPage } from '../record/edited-page.ts';
import type { Entry } from './collection.ts';
import { nameId, pinyinOf } from './name-id.ts';

export function bylineId(name: string): string {
  return nameId(name, name);
}

/** One entry a name that signs anywhere in the archive, sorted by id. */
export function bylineEntries(pages: readonly EditedPage[]): Entry[] {
  const people = new Map<
    string,
    { affiliation: Set<string>; pieces: Map<string, Byline['pieces'][number]> }
  >();
  for (const page of pages) {
    for (const { anchor, bylines, captions } of page.credits) {
      const piece = idAtLine(page.draft.source.id, anchor);
      for (const credit of [...bylines, ...captions.flat()]) {
        const own = people.get(credit.name) ?? {
          affiliation: new Set<string>(),
          pieces: new Map(),
        };
        people.set(credit.name, own);
        if (credit.affiliation !== null) own.affiliation.add(credit.affiliation);
        const key = `${piece} ${credit.role}`;
        if (!own.pieces.has(key))
          own.pieces.set(key, { piece, role: credit.role, line: credit.line, as: credit.as });
      }
    }
  }
  return [...people]
    .map(([name, { affiliation, pieces }]): Entry => {
      const signed = [...pieces.values()];
      const data: Byline = {
        id: bylineId(name),
        name,
        pinyin: pinyinOf(name, true),
        affiliation: [...affiliation],
        roles: bylineRoles
          .map((role) => ({ role, count: signed.filter((it) => it.role === role).length }))
          .filter((it) => it.count > 0),
        pieces: signed,
      };
      return { data, body: [] };
    })
    .toSorted((a, b) => (a.data.id < b.data.id ? -1 : 1));
}
