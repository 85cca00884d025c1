import { lookAlike, matchesIn } from '../source/characters.ts';
import type { Finding } from './finding.ts';

/** A person's name at its place, in the text at `index`. */
export type NamePlace = { readonly name: string; readonly index: number; readonly from: number };

const beforeNames =
  /(?:记者|通讯员|主任|书记|局长|院长|校长|社长|会长|镇长|乡长|区长|县长|市长|队长|组长|站长|所长|经理|居民|村民|党员|志愿者|教授|医生|老师|民警|网格员|负责人)(?<name>\p{Script=Han}{2,3}?)(?=说|表示|介绍|告诉|称|指出|认为|回忆|感慨|坦言|[,。、)]|$)/gu;

/**
 * Names of people as papers introduce and quote them: 院长刘朝枝说, 党总支书记李安娜介绍,
 * 记者王嘉晨).
 */
export function namesOfPeople(texts: readonly string[]): NamePlace[] {
  return texts.flatMap((text, index) =>
    matchesIn(text, beforeNames).flatMap((match) => {
      const name = match.groups?.['name'];
      if (name === undefined) return [];
      return [{ name, index, from: match.index + match[0].length - name.length }];
    }),
  );
}

/**
 * Names of a page that differ by one look-alike character: 王嘉晨 three times and 王嘉辰 once. The
 * rarer one is doubted, of two equals the later one. 张璐 and 张路 sound alike and do not look it.
 */
export function similarNames(
  names: readonly NamePlace[],
): { readonly index: number; readonly finding: Finding }[] {
  const places = Map.groupBy(names, (it) => it.name);
  const known = [...places.keys()].toSorted(
    (a, b) => (places.get(b)?.length ?? 0) - (places.get(a)?.length ?? 0),
  );
  const found: { index: number; finding: Finding }[] = [];
  const byGap = new Map<string, string[]>();
  for (const name of known) {
    const own = patterns(name);
    const twin = own
      .flatMap((pattern) => byGap.get(pattern) ?? [])
      .find((other) => differsByLookAlike(name, other));
    for (const pattern of own) {
      const others = byGap.get(pattern);
      if (others === undefined) byGap.set(pattern, [name]);
      else others.push(name);
    }
    if (twin === undefined) continue;
    for (const { index, from } of places.get(name) ?? []) {
      found.push({
        index,
        finding: {
          rule: 'name-look-alike',
          from,
          to: from + name.length,
          as: twin,
          why: `同版另有“${twin}”，两名只差一个形近字，疑是一人。`,
        },
      });
    }
  }
  return found;
}

/** A name with each of its characters left out in turn: 李_娜, so that twins meet at once. */
function patterns(name: string): string[] {
  return Array.from(name, (_, at) => `${name.slice(0, at)}_${name.slice(at + 1)}`);
}

function differsByLookAlike(one: string, other: string): boolean {
  const at = [...one].findIndex((character, index) => character !== other.charAt(index));
  return at !== -1 && lookAlike(one.charAt(at), other.charAt(at));
}
