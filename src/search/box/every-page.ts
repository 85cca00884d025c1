/**
 * What every page loads: `/` leads to the search box, Escape out of it, and the suggestions are
 * fetched when the box is first used. On a piece that was opened from a search, its hits are marked.
 */
import { MARKED } from './marked-address.ts';

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

const suggest = async (): Promise<void> => {
  const form = box?.form;
  if (!box || !form) return;
  const { startSuggesting } = await import('./start-suggesting.ts');
  startSuggesting(box, new URL('./', form.action));
};
box?.addEventListener('focus', () => void suggest(), { once: true });
if (box && document.activeElement === box) void suggest();

if (document.querySelector('article.piece') && new URL(location.href).searchParams.has(MARKED)) {
  void import('./mark-hits.ts').then(({ markHits }) => {
    markHits();
  });
}
