/** Run when the search box of a page is first used: from then on names are suggested in it. */
import { suggestIn } from './combobox.ts';
import { openNames } from './open-names.ts';

const box = document.querySelector<HTMLInputElement>('.masthead .search-form input');
if (box) {
  suggestIn(box, openNames());
  // What was typed while this was loading.
  if (box.value !== '') box.dispatchEvent(new InputEvent('input'));
}
