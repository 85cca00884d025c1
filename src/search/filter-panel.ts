import { element } from '../reader/element.ts';
import type { Facet } from './facets.ts';
import type { FacetCounts } from './inquiry.ts';
import type { Question } from './question.ts';

const facetTerm: Readonly<Record<Facet, string>> = {
  district: '区县',
  place: '地名',
  kind: '体裁',
  byline: '作者',
  year: '年份',
};

/** How many values of a facet are offered; chosen ones always are. */
const MOST = 12;

/**
 * @param counted - the counts of each facet
 * @returns a group of check boxes for each facet that has something to choose
 */
export function facetGroups(counted: readonly FacetCounts[], { chosen }: Question): HTMLElement[] {
  return counted.flatMap(({ facet, counts }) => {
    const picked = chosen[facet] ?? [];
    const missing = picked.filter((name) => !counts.some((it) => it.name === name));
    const shown = counts.filter(({ name }, index) => index < MOST || picked.includes(name));
    const all = [...shown, ...missing.map((name) => ({ name, count: 0 }))];
    if (all.length === 0) return [];
    const boxes = all.map(({ name, count }) => checkBox(facet, name, count, picked.includes(name)));
    const rest = counts.length - shown.length;
    const more =
      rest > 0
        ? [element('p', 'facet-rest', `另有 ${String(rest)} 项，可在检索框里再加一个词。`)]
        : [];
    return [
      element(
        'fieldset',
        'facet',
        element('legend', '', facetTerm[facet]),
        element('ul', '', ...boxes),
        ...more,
      ),
    ];
  });
}

function checkBox(facet: Facet, name: string, count: number, checked: boolean): HTMLLIElement {
  const box = element('input', '');
  box.type = 'checkbox';
  box.name = facet;
  box.value = name;
  box.checked = checked;
  const label = element('label', '', box, ' ', name, ' ', element('span', 'count', String(count)));
  return element('li', '', label);
}

/** How many values are chosen, for the line that opens the panel. */
export function summaryOf({ chosen }: Question): string {
  const all = Object.values(chosen).flat();
  return all.length === 0 ? '筛选' : `筛选：${all.join('、')}`;
}
