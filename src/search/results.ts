import { element } from '../reader/element.ts';
import { blockAnchor, QUERY } from '../site/addresses.ts';
import { type Context, contextsOf, has, marked, type Printed, type Stretch } from './excerpts.ts';
import type { Field } from './fields.ts';
import type { AlsoFound, Inquiry } from './inquiry.ts';
import { addressOf, type Name } from './names.ts';
import type { Question } from './question.ts';
import type { Entry } from './record.ts';

/** Stands where text is left out. */
const CUT = '……';
/** How many excerpts a result shows. */
const EXCERPTS = 3;

const fieldNames: Readonly<Record<Exclude<Field, 'body'>, string>> = {
  series: '栏题',
  section: '栏目',
  margin: '报眉',
  headline: '主题',
  kicker: '肩题',
  deck: '副题',
  byline: '署名',
  caption: '图注',
};

function withMarks(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, hit }) => (hit ? element('mark', '', text) : text));
}

function link(address: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  const anchor = element('a', '', ...children);
  anchor.href = address;
  return anchor;
}

/**
 * @param entry - a piece that was found
 * @param runs - the runs asked for
 * @param level - of its heading in the outline of the page
 * @returns the result: headline, page and day, the hits in context
 */
export function resultItem(entry: Entry, runs: readonly string[], level: 2 | 3 = 2): HTMLLIElement {
  const headline = entry.texts.headline[0];
  const title = headline === undefined ? [entry.title ?? ''] : withMarks(marked(headline, runs));
  const address = `${entry.address}?${new URLSearchParams({ [QUERY]: runs.join(' ') }).toString()}`;
  const item = element(
    'li',
    'result',
    element(`h${level}`, 'result-title', link(address, ...title)),
    element('p', 'result-source', entry.page, ...dayOf(entry)),
    ...contextLines(entry, contextsOf(entry, runs, EXCERPTS), address),
    ...printedLines(entry, runs),
  );
  item.dataset['piece'] = entry.address.replace(/^.*\/|\.html$/g, '');
  return item;
}

function dayOf({ date }: Entry): (Node | string)[] {
  if (!date) return [];
  const day = element('span', 'day', date.label);
  if (date.certainty === 'inferred') day.append(element('span', 'stamp', '推定'));
  return [' ', day];
}

/** Says where a place that was asked for was printed in another form than the text has now. */
function printedLines({ printed }: Entry, runs: readonly string[]): HTMLParagraphElement[] {
  return printed
    .filter(({ name, as }) => runs.some((run) => has(name, run) && !has(as, run)))
    .map(({ name, as }) => element('p', 'result-printed', `此篇把${name}印作「${as}」。`));
}

/** One line for each segment; its excerpts follow one another. */
function contextLines(
  entry: Entry,
  contexts: readonly Context[],
  address: string,
): HTMLParagraphElement[] {
  const lines: HTMLParagraphElement[] = [];
  let previous: Context | undefined;
  for (const context of contexts) {
    const { field, segment, excerpt } = context;
    const goesOn =
      previous?.field === field &&
      previous.segment === segment &&
      previous.printed === context.printed;
    const line = (goesOn ? lines.pop() : undefined) ?? lineOf(entry, context, address);
    line.append(...withMarks(excerpt.stretches));
    if (excerpt.cutAfter) line.append(CUT);
    lines.push(line);
    previous = context;
  }
  return lines;
}

function lineOf(
  { crossheads }: Entry,
  { field, segment, excerpt, printed }: Context,
  address: string,
): HTMLParagraphElement {
  const name = crossheads.includes(segment) ? '小标题' : `第${String(segment)}段`;
  const label =
    field === 'body' && segment > 0
      ? link(`${address}#${blockAnchor(segment)}`, name)
      : element('span', '', field === 'body' ? '正文' : fieldNames[field]);
  label.className = 'result-part';
  const reading = printed ? [element('span', 'result-reading', readingWords(printed)), ' '] : [];
  return element('p', 'result-context', label, ' ', ...reading, excerpt.cutBefore ? CUT : '');
}

/**
 * @param name - a name that is offered
 * @returns a link to its page
 */
export function nameItem(name: Name): HTMLLIElement {
  const hint = element('span', 'name-hint', name.hint);
  return element('li', '', link(addressOf(name), name.name), ' ', hint);
}

/** What the page says of what was found; read out where readers have it read to them. */
export function countWords({ query, chosen }: Question, inquiry: Inquiry): string {
  const { runs, count, findings } = inquiry;
  if (runs.length === 0) return '';
  if (count === 0) return `没有哪一篇含有「${query}」。`;
  const all = `「${query}」见于 ${String(count)} 篇`;
  const narrowed = Object.values(chosen).some((values) => values.length > 0);
  return narrowed ? `${all}，其中 ${String(findings.length)} 篇符合筛选。` : `${all}。`;
}

/** One sentence for all that was found besides. */
export function alsoWords(also: readonly AlsoFound[]): string {
  return also.map((it) => `另有 ${headingOf(it)}。`).join('');
}

/** Over the pieces that were found besides. */
export function headingOf({ form, isName, findings }: AlsoFound): string {
  return `${String(findings.length)} 篇${isName ? '写作' : '印作'}「${form}」`;
}

/** Before an excerpt of the text as it was printed. */
function readingWords(printed: readonly Printed[]): string {
  const each = printed.map(({ read, as }) =>
    as === '' ? `印有「${read}」，今删` : `印作「${read}」，今作「${as}」`,
  );
  return `${each.join('；')}：`;
}

export const failed = '检索没有完成：索引取不到。请检查网络，再试一次。';
export const failedInFolder =
  '检索没有完成：索引读不到。请确认文件夹已经解压，里面的文件一个不少，再试一次。';
