import { positionAt } from '../../source/passage.ts';
import { type FoundPlace, type PageText, type Occurrence, sizeOf } from './occurrence.ts';

export type Parent = {
  readonly name: string;
  readonly basis: { readonly line: number; readonly text: string };
};

/** What may stand between a place and the one in it: 濮阳市的南乐县, 街道所辖…社区. */
const links = ['', '的', '所辖', '下辖', '辖区'] as const;

/**
 * The place in which each name lies, by the words of the page: 北关区|红旗路街道|星光社区, and in a
 * list the second like the first: 豆腐营街道盘庚社区、洹北街道碧水社区. Of several the smallest
 * parent is taken: 红旗路街道 for 星光社区, not 北关区.
 */
export function parentsOf(
  texts: readonly PageText[],
  found: readonly Occurrence[],
): Map<string, Parent> {
  const parents = new Map<string, Parent & { size: number }>();
  const parentAt = new Map<Occurrence, Occurrence>();
  const ending = new Map<string, Occurrence>();
  const starting = new Map<string, Occurrence>();
  const ordered = [...found].sort((a, b) => a.text - b.text || a.from - b.from || a.to - b.to);
  for (const child of ordered) {
    const { text, from } = child;
    const page = texts[text];
    if (page === undefined) continue;
    let parent: Occurrence | undefined;
    for (const link of links) {
      if (parent !== undefined || (link !== '' && !page.text.endsWith(link, from))) continue;
      const before = ending.get(`${String(text)}:${String(from - link.length)}`);
      if (before !== undefined && sizeOf[before.kind] < sizeOf[child.kind]) parent = before;
    }
    const inside = starting.get(`${String(text)}:${String(from)}`);
    if (inside !== undefined && inside.to < child.to) parent = inside;
    const first = parent ?? neighbourInList(page.text, child, ending, parentAt);
    starting.set(`${String(text)}:${String(from)}`, child);
    ending.set(`${String(text)}:${String(child.to)}`, child);
    if (first === undefined || first.name === child.name) continue;
    parentAt.set(child, first);
    const size = sizeOf[first.kind];
    const line = positionAt(page.passage, from)?.line;
    if (line === undefined || (parents.get(child.name)?.size ?? -1) >= size) continue;
    const words = page.text.slice(Math.min(first.from, from), child.to);
    parents.set(child.name, { name: first.name, basis: { line, text: words }, size });
  }
  return new Map(
    [...parents].map(([name, { name: parent, basis }]) => [name, { name: parent, basis }]),
  );
}

/** 濮阳市的南乐县西街关村、|清丰县单拐村: 清丰县 lies where the list's last name of its kind lies. */
function neighbourInList(
  text: string,
  child: Occurrence,
  ending: ReadonlyMap<string, Occurrence>,
  parentAt: ReadonlyMap<Occurrence, Occurrence>,
): Occurrence | undefined {
  if (!'、和与及'.includes(text.charAt(child.from - 1))) return undefined;
  let before = ending.get(`${String(child.text)}:${String(child.from - 1)}`);
  while (before !== undefined && before.kind !== child.kind) before = parentAt.get(before);
  return before === undefined ? undefined : parentAt.get(before);
}

export type DistrictGuess = { readonly name: string; readonly line: number; readonly text: string };

/**
 * The district that a page reports on: the one it names most, its streets and towns counted for
 * it (北关区|灯塔路街道 weighs double). Two named alike often decide nothing.
 */
export function guessDistrict(places: readonly FoundPlace[]): DistrictGuess | null {
  let best: DistrictGuess | null = null;
  let most = 0;
  for (const place of places) {
    if (place.kind !== 'district') continue;
    const children = places.filter(({ parent, kind }) => parent === place.name && kind !== 'venue');
    const weight = place.mentions.length + 2 * children.length;
    const first = place.mentions[0];
    if (first === undefined || weight < most) continue;
    if (weight === most) {
      best = null;
      continue;
    }
    most = weight;
    const basis = children.find(({ parentBasis }) => parentBasis !== null)?.parentBasis;
    best = { name: place.name, ...(basis ?? { line: first.line, text: first.as }) };
  }
  return best;
}
