import { blockAnchor } from '../../links/addresses.ts';
import type { Entry, Field } from '../record.ts';
import { type Context, contextsOf } from './contexts.ts';
import { marked, type Stretch } from './marks.ts';
import type { PlaceName } from './nearest.ts';

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
function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

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
 * @returns the result: headline, page and day, the hits in context
 */
export function resultItem(entry: Entry, runs: readonly string[]): HTMLLIElement {
  const headline = entry.texts.headline[0];
  const title = headline === undefined ? [entry.title ?? ''] : withMarks(marked(headline, runs));
  const item = element(
    'li',
    'result',
    element('h2', 'result-title', link(entry.address, ...title)),
    element('p', 'result-source', entry.page, ...dayOf(entry)),
    ...contextLines(entry, contextsOf(entry, runs, EXCERPTS)),
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

/** One line for each segment; its excerpts follow one another. */
function contextLines(entry: Entry, contexts: readonly Context[]): HTMLParagraphElement[] {
  const bySegment = Map.groupBy(contexts, ({ field, segment }) => `${field} ${String(segment)}`);
  return [...bySegment.values()].map((inSegment) => {
    const line = element('p', 'result-context', ...inSegment.slice(0, 1).map(labelOf(entry)), ' ');
    for (const [index, { excerpt }] of inSegment.entries()) {
      if (excerpt.cutBefore && index === 0) line.append(CUT);
      line.append(...withMarks(excerpt.stretches));
      if (excerpt.cutAfter) line.append(CUT);
    }
    return line;
  });
}

const labelOf =
  ({ address }: Entry) =>
  ({ field, segment }: Context): HTMLElement => {
    if (field !== 'body') return element('span', 'result-part', fieldNames[field]);
    const paragraph = link(`${address}#${blockAnchor(segment)}`, `第${String(segment)}段`);
    paragraph.className = 'result-part';
    return paragraph;
  };

/**
 * @param place - a place that is offered
 * @returns a link to its page
 */
export function nameItem(place: PlaceName): HTMLLIElement {
  return element('li', '', link(place.address, place.name));
}
