import type { Decision } from '../blocks/decide.ts';
import type { Part } from '../blocks/part.ts';
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

/** A block of a piece and the part that it plays there. */
export type SettledPart = { readonly decision: Decision; readonly part: Part };

/** What the blocks of a piece are, now that it is known what belongs together. */
export function settleParts(decisions: readonly Decision[]): SettledPart[] {
  return settledTitles(describedPhotograph(decisions));
}

/**
 * A headed text that ends in a photographer's credit is a photograph with a caption and a
 * text: 开展“慢病管理日”活动 / 7月15日下午,市二院医生王廷宾… / … / 本报记者 邱爽 摄.
 */
function describedPhotograph(decisions: readonly Decision[]): SettledPart[] {
  const own = decisions.map((decision) => ({ decision, part: decision.part }));
  const signed = decisions.some((it) =>
    ['byline', 'signature', 'closing', 'opening', 'caption', 'photo'].includes(it.part),
  );
  if (signed || decisions.at(-1)?.part !== 'credit') return own;
  const first = own.findIndex((it) => it.part === 'paragraph');
  return own.map((it, index) => (index === first ? { ...it, part: 'caption' } : it));
}

/** Labels that are all the title an announcement has. */
const announcement =
  /^(?:公告|通告|启事|声明|公示|通知|招聘|讣告|更正|致歉|遗失声明|寻人启事|招标公告)$/u;

/**
 * What a label is depends on what else the piece has: 记者手记 over a headline of its own is a
 * section, and 启事 over nothing but text is the headline.
 */
function settledTitles(parts: readonly SettledPart[]): SettledPart[] {
  const own = new Set<Part>(parts.map((it) => it.part));
  return parts.map((it) => {
    if (it.part === 'box' && own.has('headline')) return { ...it, part: 'section' };
    if (it.part !== 'section' || own.has('headline') || own.has('kicker')) return it;
    const label = it.decision.view.text.replace(/[^\p{Script=Han}]/gu, '');
    return announcement.test(label) ? { ...it, part: 'headline' } : it;
  });
}
