import type { Group, Grouping } from './group.ts';

/**
 * Gives dispatches without a headline to the piece that they go on with:
 *
 *     一些国家重申坚持一个中国立场
 *     据新华社达累斯萨拉姆5月30日电 (记者张大成)坦桑尼亚外交部长…
 *     据新华社罗安达5月30日电 (记者富显成)安哥拉执政党总书记…      ← no headline of its own
 *
 * Papers gather what several bureaus wired on one matter under one headline, each with its
 * dateline. Briefs under a label have no headline, not even the first.
 *
 * @param starts - lines at which a piece starts by the editor's word
 */
export function gatherDispatches(grouping: Grouping, starts: ReadonlySet<number>): Grouping {
  const groups: Group[] = [];
  const indexes: number[] = [];
  for (const group of grouping.groups) {
    const host = groups.at(-1);
    const overridden = group.decisions.some((it) => starts.has(it.block.lines[0].number));
    if (host !== undefined && !overridden && isDispatch(group) && isHeadedDispatch(host)) {
      groups[groups.length - 1] = {
        ...host,
        decisions: [...host.decisions, ...group.decisions],
      };
    } else groups.push(group);
    indexes.push(groups.length - 1);
  }
  return {
    ...grouping,
    groups: groups.map((group) => ({
      ...group,
      boxIn: group.boxIn === null ? null : (indexes[group.boxIn] ?? null),
    })),
  };
}

/** Wired news from its first line on. */
function isDispatch(group: Group): boolean {
  const [first] = group.decisions;
  return group.boxIn === null && first?.part === 'opening' && isWired(first.view.opening?.marker);
}

/** A headline, then wired news. */
function isHeadedDispatch(group: Group): boolean {
  const opening = group.decisions.find((it) => it.part === 'opening');
  return (
    group.boxIn === null &&
    group.decisions.some((it) => it.part === 'headline') &&
    isWired(opening?.view.opening?.marker)
  );
}

function isWired(marker: string | undefined): boolean {
  return marker?.endsWith('电') === true;
}
