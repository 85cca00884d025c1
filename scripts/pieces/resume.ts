import { asPartOfBody, type Group, type Grouping } from './group.ts';

/**
 * Gives text that nobody signed back to the piece that a section of other news interrupted:
 *
 *     花园路街道积极打造社区治理共同体 … 记者 鲁慧 通讯员 陈桢
 *     ■新闻快讯
 *     市委组织部观摩通信花园社区… 本报讯 … 记者 鲁慧
 *     夯实根基 促进党建工作提质扩面            ← no marker, no byline, no signature
 *
 * Papers sign what they print. A headed text without marker and names, after the pieces of a
 * section that came in right after a signed article, is that article's own.
 *
 * @param starts - lines at which a piece starts by the editor's word
 */
export function resumeInterrupted(
  grouping: Grouping,
  starts: ReadonlySet<number>,
): Grouping & { readonly resumed: readonly number[] } {
  const groups = grouping.groups.map((group) => ({ ...group }));
  const resumed: number[] = [];
  const gone = new Set<number>();
  groups.forEach((group, index) => {
    if (!isOrphan(group) || group.decisions.some((it) => starts.has(it.block.lines[0].number)))
      return;
    const host = interruptedBefore(groups, index);
    const home = host === null ? undefined : groups[host];
    if (home === undefined) return;
    const decisions = group.decisions.map(asPartOfBody);
    groups[host ?? 0] = { ...home, decisions: [...home.decisions, ...decisions] };
    resumed.push(group.decisions[0]?.block.lines[0].number ?? 0);
    gone.add(index);
  });
  // Boxes name their host by index, and no box is ever before its host.
  const kept = groups.map((_, index) => index).filter((index) => !gone.has(index));
  return {
    ...grouping,
    groups: kept.flatMap((index) => {
      const group = groups[index];
      if (group === undefined) return [];
      return [{ ...group, boxIn: group.boxIn === null ? null : kept.indexOf(group.boxIn) }];
    }),
    resumed,
  };
}

const signs = ['byline', 'signature', 'remark', 'closing', 'opening', 'credit', 'photo', 'caption'];

/** One display line, then running text; signed by nobody. */
function isOrphan(group: Group): boolean {
  if (group.boxIn !== null || group.decisions.some((it) => signs.includes(it.part))) return false;
  const titles = group.decisions.filter((it) =>
    ['series', 'section', 'kicker', 'headline', 'deck'].includes(it.part),
  );
  return titles.length === 1 && titles[0]?.part === 'headline' && group.decisions.length >= 3;
}

/** The signed article after which a section began that reaches up to here. */
function interruptedBefore(groups: readonly Group[], index: number): number | null {
  for (let at = index - 1; at >= 0; at--) {
    const group = groups[at];
    if (group === undefined) return null;
    const opens = group.decisions.some((it) => it.part === 'opening');
    if (!opens) return null;
    if (group.decisions[0]?.part !== 'section') continue;
    const host = groups[at - 1];
    const signed =
      host?.decisions.some((it) => it.part === 'byline' || it.part === 'signature') === true;
    return signed && !host.decisions.some((it) => it.part === 'opening') ? at - 1 : null;
  }
  return null;
}
