import { placesOf } from '../source/characters.ts';
import { type Finding, wordHolding, wordsAround } from './finding.ts';

/** What always has something after it in its clause. */
const neverLast = '把被将从向由以于与和及或且而并但若令让求成各每该其即均皆亦尚仅';
/** What always has something before it in its clause. */
const neverFirst = '的了着们吗吧呢';

const stops = /[,。;!?、:]/gu;

/**
 * Places where the characters before or after a stop make no clause: a sign of lost or mixed
 * lines.
 *
 *     永安街一巷成立|求。群议事委员会            求 wants an object
 *     构成违反治安管理行为|成,也不可以           and so does 成
 *
 * Only lone characters count (要求, 完成, 以及 are words), and only behind a word: 何所求, 事竟成.
 */
export function clauseFragments(text: string): Finding[] {
  const found: Finding[] = [];
  for (const at of placesOf(text, stops)) {
    const last = text.charAt(at - 1);
    const first = text.charAt(at + 1);
    if (at > 2 && neverLast.includes(last)) {
      const words = wordsAround(text, at - 1, at);
      const lone = wordHolding(words, at - 1);
      const behind = wordHolding(words, at - 2);
      if (lone?.text.length === 1 && behind !== null && /^\p{Script=Han}{2,}$/u.test(behind.text)) {
        found.push(fragment(behind.from, at + 1, `“${last}”后面不成句，疑有脱误。`));
        continue;
      }
    }
    if (first !== '' && neverFirst.includes(first)) {
      const words = wordsAround(text, at + 1, at + 2);
      const lone = wordHolding(words, at + 1);
      if (lone?.text.length === 1 && text.charAt(at) !== '、') {
        found.push(
          fragment(at + 1, Math.min(text.length, at + 3), `“${first}”前面不成句，疑有脱误。`),
        );
      }
    }
  }
  return found;
}

function fragment(from: number, to: number, why: string): Finding {
  return { rule: 'clause-fragment', from, to, as: null, why };
}

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
