import type { Finding } from './finding.ts';
import { wordHolding, wordsAround } from './words-around.ts';

/** Longer repetitions are another rule's. */
const longest = 9;

/**
 * Characters read on both sides of a column break, two and more:
 *
 *     …还邀请其单位绿化人员对小区的绿化带进行了 | 进行了修剪。
 *
 * One character is settled where the halves are joined. Not where the words are meant twice:
 * 星级楼组 | 楼组故事会 is refused, because the words before the break are one name.
 *
 * @param joints - offsets at which a new source line begins that is not the next one
 */
export function joinOverlaps(text: string, joints: readonly number[]): Finding[] {
  return joints.flatMap((at) => {
    for (let length = longest; length >= 2; length--) {
      const twice = text.slice(at, at + length);
      if (twice.length < length || at < length) continue;
      if (text.slice(at - length, at) !== twice || !/\p{Script=Han}{2}/u.test(twice)) continue;
      if (length === 2 && !isWordOfItsOwn(text, at - length, at)) return [];
      return [
        {
          rule: 'join-overlap' as const,
          from: at,
          to: at + length,
          as: '',
          why: `栏尾与下一栏栏首都有“${twice}”，疑是重复识读。`,
        },
      ];
    }
    return [];
  });
}

/** 进行|进行, but not the end of 星级楼组 before 楼组故事会. */
function isWordOfItsOwn(text: string, from: number, to: number): boolean {
  const word = wordHolding(wordsAround(text, from, to), from);
  return word?.from === from && word.to === to;
}
