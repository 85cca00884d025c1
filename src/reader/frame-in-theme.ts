/**
 * Has the browser frame the page in the colour of the chosen theme; where none is chosen, in that
 * of the system's. The page names a colour for each (`<meta name="theme-color" data-scheme>`).
 */
export function frameInTheme(): void {
  const theme = document.documentElement.dataset['theme'];
  const isChosen = theme === 'light' || theme === 'dark';
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = meta.dataset['scheme'] ?? '';
    if (!isChosen) meta.media = `(prefers-color-scheme: ${scheme})`;
    else meta.media = scheme === theme ? 'all' : 'not all';
  }
}
