import type { Decision } from '../blocks/decide.ts';

/** Decisions that belong together, in reading order. */
export type Group = {
  readonly decisions: readonly Decision[];
  /** It is a box inside or beside the group at this index. */
  readonly boxIn: number | null;
};

export type Grouping = {
  readonly groups: readonly Group[];
  /** Page furniture. */
  readonly noise: readonly Decision[];
};

/**
 * Gathers a page's decisions into pieces. A box interrupts a piece, which goes on after it; of
 * photographs in a row each is a piece of its own.
 *
 * @param belongs - the editor's word: first source line of a block → a line of its piece
 */
export function groupDecisions(
  decisions: readonly Decision[],
  belongs: ReadonlyMap<number, number>,
): Grouping {
  const groups: { decisions: Decision[]; boxIn: number | null }[] = [];
  const noise: Decision[] = [];
  const moved: Decision[] = [];
  let current = -1;
  for (const decision of decisions) {
    if (decision.part === 'noise') {
      noise.push(decision);
      continue;
    }
    if (belongs.has(decision.block.lines[0].number)) {
      moved.push(decision);
      continue;
    }
    const open = groups[current];
    const further = open !== undefined && goesOnInSet(open.decisions, decision);
    if (
      open === undefined ||
      (decision.starts && !further) ||
      startsPhotograph(open.decisions, decision)
    ) {
      const boxIn = decision.part === 'box' && current >= 0 ? (open?.boxIn ?? current) : null;
      groups.push({ decisions: [decision], boxIn });
      current = groups.length - 1;
    } else if (decision.resumes && open.boxIn !== null) {
      current = open.boxIn;
      groups[current]?.decisions.push(decision);
    } else {
      open.decisions.push(decision);
    }
  }
  for (const decision of moved) {
    const target = belongs.get(decision.block.lines[0].number);
    const home = groups.find((group) => group.decisions.some((it) => hasLine(it, target ?? 0)));
    if (home === undefined) noise.push(decision);
    else insertInOrder(home.decisions, asPartOfBody(decision));
  }
  return { groups: groups.filter((group) => group.decisions.length > 0), noise };
}

/** A photograph after another: the first is complete with its credit or its full stop. */
function startsPhotograph(open: readonly Decision[], decision: Decision): boolean {
  if (decision.part !== 'photo') return false;
  const last = open.at(-1);
  if (last === undefined || (last.part !== 'photo' && last.part !== 'credit')) return false;
  if (goesOnInSet(open, decision)) return false;
  return last.part === 'credit' || last.view.endsSentence || last.view.trailing !== null;
}

const firstOfSet = /^\s*(?:图?①|[上左]图)/u;
const laterOfSet = /^\s*(?:图?[②-⑳]|[下右中]图)/u;

/** 图片报道 / ①:… / ②:…: the pictures of a set under one headline are one piece; 上图 / 下图, too. */
function goesOnInSet(open: readonly Decision[], decision: Decision): boolean {
  if (decision.part !== 'photo' || !laterOfSet.test(decision.view.text)) return false;
  return (
    ['headline', 'section', 'kicker'].includes(open[0]?.part ?? '') &&
    open.some(
      (it) => (it.part === 'photo' || it.part === 'caption') && firstOfSet.test(it.view.text),
    )
  );
}

/** A title that belongs to a piece which has its own is a crosshead in it. */
export function asPartOfBody(decision: Decision): Decision {
  const titled =
    decision.part === 'headline' || decision.part === 'kicker' || decision.part === 'section';
  return titled ? { ...decision, part: 'crosshead' } : decision;
}

function hasLine(decision: Decision, line: number): boolean {
  return decision.block.lines.some((it) => it.number === line);
}

function insertInOrder(decisions: Decision[], decision: Decision): void {
  const at = decisions.findIndex((it) => it.block.lines[0].number > decision.block.lines[0].number);
  if (at === -1) decisions.push(decision);
  else decisions.splice(at, 0, decision);
}
