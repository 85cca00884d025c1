/** Run when the search box of a page is first used: from then on names are suggested in it. */
import { root } from '../../classic/load-script.ts';
import { openNames } from '../names/ask/open-names.ts';
import { NAMES } from '../names/name.ts';
import { openShelf } from '../shelf/open-shelf.ts';
import { suggestIn } from './combobox.ts';
import { mastheadBox } from './masthead-box.ts';

const box = mastheadBox();
if (box) {
  suggestIn(box, openNames(openShelf(`${NAMES}/`)), root);
  // What was typed while this was loading.
  if (box.value !== '') box.dispatchEvent(new InputEvent('input'));
}
