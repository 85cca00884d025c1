import { root } from '../../classic/load-script.ts';
import { fetchedShelf, type Shelf } from './shelf.ts';
import { twinShelf } from './twin-shelf.ts';

/** Whether the page was opened from a folder, where browsers let it fetch nothing. */
export const isFromFolder = location.protocol === 'file:';

/** @param directory - folder of an index, from the root of the site, with its closing slash */
export function openShelf(directory: string): Shelf {
  return isFromFolder ? twinShelf(directory) : fetchedShelf(new URL(directory, root));
}
