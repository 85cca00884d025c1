/**
 * The Content-Security-Policy that stands in each page, so that it holds on any host: the page's
 * own files and nothing else, nothing inline, nothing evaluated. What only a header can say is in
 * `public/_headers`.
 *
 * In a page opened from a folder `'self'` names nothing in Firefox (a file has no host); `file:`
 * names its files there. On hosts it allows nothing: browsers load no file into a page of a host.
 */
const own = "'self' file:";

/**
 * @param compiles - whether the page compiles WebAssembly, as Pagefind does on the search page
 * @returns the policy, as `<meta http-equiv>` has it
 */
export function contentPolicy(compiles: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${own}${compiles ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${own}`,
    `img-src ${own}`,
    "connect-src 'self'",
    `form-action ${own}`,
    "base-uri 'none'",
  ].join('; ');
}
