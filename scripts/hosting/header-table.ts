/**
 * The headers that hosts should send with the files of dist/, once for all recipes: the server of
 * `npm run preview` sends them, public/_headers and nginx.conf are made from them.
 */

/**
 * What the policy in each page says (`src/layouts/content-policy.ts`), for what is no page too, and
 * that no other site may frame it, which a page cannot say. Both hold: where a page forbids
 * WebAssembly, as all but the search page do, it stays forbidden.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with everything. */
export const always = {
  'Content-Security-Policy': policy,
  // A file is what its type says, whatever it looks like.
  'X-Content-Type-Options': 'nosniff',
  // What somebody searched for stands in the address; no other site shall learn it.
  'Referrer-Policy': 'same-origin',
} as const;

/**
 * Folders of files whose path says what is in them: another content has another path. `*` is any
 * folder.
 */
export const lasting = [
  'assets/',
  'names/*/',
  'pagefind/filter/',
  'pagefind/fragment/',
  'pagefind/index/',
  // Of a large archive Pagefind has several indexes.
  'pagefind/*/filter/',
  'pagefind/*/fragment/',
  'pagefind/*/index/',
  'pairs/*/',
] as const;

/** Cache-Control of files in such a folder: kept for a year, never asked for again. */
export const KEPT = 'public, max-age=31536000, immutable';
/** Cache-Control of all others: kept, but the host is asked each time whether they are the same. */
export const ASKED = 'no-cache';

const lastingPaths = new RegExp(`^${lastingPattern()}`);

/** The lasting folders as a regular expression that JavaScript and PCRE read alike. */
export function lastingPattern(): string {
  return `(?:${lasting.map((folder) => folder.replace('*', '[^/]+')).join('|')})`;
}

/**
 * @param path - of a file, from the root of the site
 * @returns its headers, without type and length
 */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return { ...always, 'Cache-Control': lastingPaths.test(path) ? KEPT : ASKED };
}
