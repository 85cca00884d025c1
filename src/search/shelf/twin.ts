/**
 * The twin of an index file: the same bytes in a script, for pages that were opened from a folder.
 * There a page may fetch nothing, but it may run any script that lies beside it.
 *
 * @param path - of the file, from the root of the site
 */
export const twinPath = (path: string): string => `${path}.js`;

/** Where a twin leaves its bytes, in Base64 under its {@link twinName}; global in the page. */
export const TWINS = 'searchTwins';

/**
 * What its script calls a file: by the folder at the top and its own name, not by the folder that is
 * named by all that is in it, so that the script is the same as long as the file is.
 */
export const twinName = (path: string): string => path.replace(/(?<=\/).*\//u, '');
