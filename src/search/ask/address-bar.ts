/**
 * Writes an address into the history. Some browsers let no page of a folder change its address:
 * there it stays as it was, and all else works.
 *
 * @param way - `push` makes an entry of its own, `replace` changes the present one
 */
export function writeHistory(way: 'push' | 'replace', address: string): void {
  try {
    if (way === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
  }
}
