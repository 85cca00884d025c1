import { blockAnchor } from '../../site/addresses.ts';
import { MARKED } from '../box/marked-address.ts';
import { addressOf, type Name } from '../names/name.ts';
import type { Field } from '../fields.ts';
import type { Entry } from '../record.ts';
import { type Context, contextsOf } from './contexts.ts';
import { marked, type Stretch } from './marks.ts';
import { readingWords } from './wording.ts';

/** Stands where text is left out. */
const CUT = '……';
/** How many excerpts a result shows. */
const EXCERPTS = 3;

const fieldNames: Readonly<Record<Exclude<Field, 'body'>, string>> = {
  headline: '主题',
  kicker: '肩题',
  deck: '副题',
  byline: '署名',
  caption: '图注',
};

/** Everything here is made of text nodes: neither texts nor queries are ever read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function withMarks(stretches: readonly Stretch[]): (Node | string)[] {
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
  const address = `${entry.address}?${new URLSearchParams({ [MARKED]: runs.join(' ') }).toString()}`;
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
    .filter(({ name, as }) => runs.some((run) => name.includes(run) && !as.includes(run)))
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
