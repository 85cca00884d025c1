import type { Printed } from './contexts.ts';
import type { AlsoFound, Inquiry } from './inquiry.ts';
import type { Question } from './question.ts';

/** What the page says of what was found; read out where readers have it read to them. */
export function countWords({ query, chosen }: Question, inquiry: Inquiry): string {
  const { runs, simplified, count, findings } = inquiry;
  if (runs.length === 0) return '';
  if (count === 0) return `没有哪一篇含有「${query}」。`;
  const instead = simplified === null ? `「${query}」` : `已按简体查找，「${simplified}」`;
  const all = `${instead}见于 ${String(count)} 篇`;
  const narrowed = Object.values(chosen).some((values) => values.length > 0);
  return narrowed ? `${all}，其中 ${String(findings.length)} 篇符合筛选。` : `${all}。`;
}

/** One sentence for all that was found besides. */
export function alsoWords(also: readonly AlsoFound[]): string {
  return also.map((it) => `另有 ${headingOf(it)}。`).join('');
}

/** Over the pieces that were found besides. */
export function headingOf({ why, form, findings }: AlsoFound): string {
  const words = { name: '写作', printed: '印作', simplified: '按简体写作' }[why];
  return `${String(findings.length)} 篇${words}「${form}」`;
}

/** Before an excerpt of the text as it was printed. */
export function readingWords(printed: readonly Printed[]): string {
  const each = printed.map(({ read, as }) =>
    as === '' ? `印有「${read}」，今删` : `印作「${read}」，今作「${as}」`,
  );
  return `${each.join('；')}：`;
}

export const failed = '检索没有完成：索引取不到。请检查网络，再试一次。';
export const failedInFolder =
  '检索没有完成：索引读不到。请确认文件夹已经解压，里面的文件一个不少，再试一次。';
