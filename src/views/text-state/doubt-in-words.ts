import type { Doubt } from '../../model/index.ts';
import { doubtTerm } from '../../site/terms.ts';

/**
 * What is doubted, in the words of the site, and what may stand there instead, where the build
 * script names it: `expected` has that before or behind the English of its rule.
 */
export function doubtInWords({ rule, expected }: Pick<Doubt, 'rule' | 'expected'>): string {
  const term = doubtTerm[rule];
  if (term === undefined) return expected;
  const [, instead] = reading.exec(expected) ?? listed.exec(expected) ?? [];
  return instead === undefined ? term : `${term}：${instead}`;
}

/** `整体合力 (a word is one that is in use)` */
const reading = /^(.*\p{Script=Han}.*) \(\P{Script=Han}+\)$/u;

/** `a place is in the national list: 新市民街社区（410503004004，灯塔路街道）` */
const listed = /^\P{Script=Han}+: (.*\p{Script=Han}.*)$/u;
