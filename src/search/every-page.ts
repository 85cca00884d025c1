/**
 * What every page loads: `/` leads to the search box, Escape out of it, and the suggestions are
 * fetched when the box is first used. On a piece that was opened from a search, its hits are marked.
 */
import { loadScript } from '../classic/load-script.ts';
import { QUERY } from '../site/addresses.ts';
import markHits from './mark-hits.ts?classic';
import startSuggesting from './start-suggesting.ts?classic';

/** The search box at the head of every page but the search page. */
const box = document.querySelector<HTMLInputElement>('.masthead .search-form input');
const anyBox = box ?? document.querySelector<HTMLInputElement>('.search-form input');

addEventListener('keydown', (event) => {
  if (!anyBox || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (event.key === 'Escape' && target === anyBox) anyBox.blur();
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));
  if (event.key !== '/' || typing) return;
  event.preventDefault();
  anyBox.focus();
  anyBox.select();
});

const suggest = (): void => void loadScript(startSuggesting);
box?.addEventListener('focus', suggest, { once: true });
if (box && document.activeElement === box) suggest();

if (document.querySelector('article.piece') && new URL(location.href).searchParams.has(QUERY)) {
  void loadScript(markHits);
}
