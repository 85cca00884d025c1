import { placesOf } from '../source/matches.ts';
import type { Finding } from './finding.ts';
import { wordHolding, wordsAround } from './words-around.ts';

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
