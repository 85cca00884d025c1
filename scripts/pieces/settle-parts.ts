import type { Decision } from '../blocks/decide.ts';
import type { Part } from '../blocks/part.ts';

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
