import type { Decision } from '../blocks/decide.ts';
import type { Group, Grouping } from './group.ts';

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
