/** The parts of the search page that the script fills; src/pages/search.astro has them. */
export type PageParts = ReturnType<typeof pageParts>;

/** @throws Error where the page lacks one of them */
export function pageParts() {
  return {
    box: part('search-box', HTMLInputElement),
    /** Says how much was found; read out when it changes. */
    status: part('search-status', HTMLParagraphElement),
    /** Shown where something was asked: order and filters. */
    tools: part('search-tools', HTMLElement),
    order: part('search-order', HTMLSelectElement),
    filters: part('search-filters', HTMLDetailsElement),
    filterSummary: part('search-filter-summary', HTMLElement),
    facets: part('search-facets', HTMLElement),
    list: part('search-results', HTMLOListElement),
    more: part('search-more', HTMLButtonElement),
    /** Pieces in which the place asked for was printed in another form. */
    also: part('search-also', HTMLElement),
    /** Shown when nothing was found; within it `offer` with the nearest `names`. */
    nothing: part('search-nothing', HTMLElement),
    offer: part('search-offer', HTMLElement),
    names: part('search-names', HTMLUListElement),
  };
}

function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the search page has no #${id}`);
  return found;
}
