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

/**
 * Takes photographs that tell their own news out of the pieces whose columns they stand in:
 *
 *     账越算越细。林场把两万亩沙地划成…
 *     2月26日,在浙江省舟山市一家船舶修造企业的码头上,工人正在…
 *     郁　达摄(影像中国)
 *     四十七户村民递交了承包申请…
 *
 * The caption of a piece's own photograph leans on the piece. One that gives day, province and
 * town itself, with a credit, is a stand-alone photograph (图片新闻), unless the piece around it
 * names that town too.
 *
 * @param starts - lines at which a piece starts by the editor's word
 */
export function freeLonePhotographs(grouping: Grouping, starts: ReadonlySet<number>): Grouping {
  const groups: Group[] = [];
  const indexes: number[] = [];
  for (const group of grouping.groups) {
    indexes.push(groups.length);
    const lone = group.decisions.some((it) => starts.has(it.block.lines[0].number))
      ? []
      : lonePhotographs(group.decisions);
    const gone = new Set(lone.flat());
    const rest = group.decisions.filter((it) => !gone.has(it));
    groups.push({ ...group, decisions: lone.length === 0 ? group.decisions : rest });
    for (const photograph of lone) {
      const decisions = photograph.map((it): Decision =>
        it.part === 'caption' ? { ...it, part: 'photo' } : it,
      );
      groups.push({ decisions, boxIn: null });
    }
  }
  return {
    ...grouping,
    groups: groups.map((group) => ({
      ...group,
      boxIn: group.boxIn === null ? null : (indexes[group.boxIn] ?? null),
    })),
  };
}

const ownNews =
  /^\s*(?:图为|上图|下图)?:?(?:\d{4}年)?\d{1,2}月\d{1,2}日,(?:在|位于)?(?:\p{Script=Han}{2,8}(?:省|自治区)|北京市|上海市|天津市|重庆市)(\p{Script=Han}{1,8}?[市州县区盟旗])/u;

/** Captions that tell their own news, each with its credit. */
function lonePhotographs(decisions: readonly Decision[]): Decision[][] {
  const texts = decisions.filter((it) => it.part === 'paragraph' || it.part === 'closing');
  if (texts.length < 2) return [];
  return decisions.flatMap((caption, at) => {
    const credit = decisions[at + 1];
    const place = caption.part === 'caption' ? ownNews.exec(caption.view.text)?.[1] : undefined;
    if (place === undefined || credit?.part !== 'credit') return [];
    const stem = place.slice(0, -1);
    const named = decisions.some((it) => it !== caption && it.view.text.includes(stem));
    // At the end of a piece the photograph may be all that follows; in the middle text goes on.
    return named || decisions[at + 2] === undefined ? [] : [[caption, credit]];
  });
}
