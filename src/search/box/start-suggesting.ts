import { openNames } from '../names/ask/open-names.ts';
import { NAMES } from '../names/name.ts';
import { fetchedShelf } from '../pairs/ask/shelf.ts';
import { suggestIn } from './combobox.ts';

/** @param root - address of the site's root */
export function startSuggesting(box: HTMLInputElement, root: URL): void {
  suggestIn(box, openNames(fetchedShelf(new URL(`${NAMES}/`, root))), root);
  // What was typed while this was loading.
  if (box.value !== '') box.dispatchEvent(new InputEvent('input'));
}
