/**
 * The twin of an index file: the same bytes in a script, for pages that were opened from a folder.
 * There a page may fetch nothing, but it may run any script that lies beside it.
 *
 * @param path - of the file, from the root of the site
 */
export const twinPath = (path: string): string => `${path}.js`;

/** Where a twin leaves its bytes, in Base64 under the path of its file; global in the page. */
export const TWINS = 'searchTwins';
