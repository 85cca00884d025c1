/** The search box at the head of every page but the search page. */
export function mastheadBox(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('.masthead .search-form input');
}
