/** Words that may have lost some: those of the text at `index`, `to` not included. */
export type LostWords = {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** What the page has elsewhere. */
  readonly as: string;
};

/** 第七次全国|, 第十届中国|: what is counted has one name. */
const counted = /第[一二三四五六七八九十百\d]{1,4}[次届批轮期]\p{Script=Han}{2}/gu;

/**
 * Names of what is counted, that go on without a word which they have elsewhere on the page:
 * 第七次全国|普查领导 where it also has 第七次全国|人口|普查工作. Of other words nothing can be said:
 * 救助 and 慈善救助 both stand on many pages.
 *
 * @param texts - the passages of a page, half-width
 */
export function lostWords(texts: readonly string[]): LostWords[] {
  const places = texts.flatMap((text, index) =>
    [...text.matchAll(counted)].map((it) => ({
      index,
      from: it.index,
      head: it[0],
      rest: text.slice(it.index + it[0].length).slice(0, 6),
    })),
  );
  return places.flatMap(({ index, from, head, rest }) => {
    const goesOn = rest.slice(0, 2);
    if (!isHan(goesOn)) return [];
    const word = places
      .filter((it) => it.head === head)
      .map((it) => it.rest.slice(0, Math.max(0, it.rest.indexOf(goesOn))))
      .find((it) => it !== '' && it.length <= 3 && isHan(it));
    return word === undefined
      ? []
      : [{ index, from, to: from + head.length + 2, as: head + word + goesOn }];
  });
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
