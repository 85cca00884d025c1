/**
 * The addresses of the site, from its root. ASCII, each naming its file, so that any host and
 * any folder can serve them. Pages link to them through {@link ./links.ts}.
 */

export const home = 'index.html';
export const pageList = 'pages.html';
export const placeDirectory = 'places.html';
export const placesByPinyin = 'places-pinyin.html';
export const bylineDirectory = 'bylines.html';
export const captionList = 'captions.html';
export const chronicleList = 'chronicle.html';
export const search = 'search.html';
/** Name of what is asked for, in the address of the search page and of a piece that marks its hits. */
export const QUERY = 'q';
export const about = 'about.html';
export const openData = 'data.html';
/** What a reader has gathered to be sent. */
export const myCorrections = 'corrections.html';
/** How the text stands, page by page. */
export const textState = 'text-state.html';
/** What a host shows at addresses that are none; it has no address of its own. */
export const notFound = '404.html';

export const pageAddress = (id: string): string => `pages/${id}.html`;
export const placeAddress = (id: string): string => `places/${id}.html`;
export const bylineAddress = (id: string): string => `bylines/${id}.html`;

/** @param block - number of a block of the body, 1-based, to open the piece there */
export const pieceAddress = (id: string, block?: number): string =>
  `pieces/${id}.html${block === undefined ? '' : `#${blockAnchor(block)}`}`;

/** What a feed follows: the whole archive, or what lies in a district or names a place. */
export type FeedScope = null | { readonly kind: 'districts' | 'places'; readonly id: string };

/** A feed, as Atom (`xml`) or as JSON Feed (`json`). */
export const feedAddress = (scope: FeedScope, format: 'xml' | 'json'): string =>
  scope === null ? `feed.${format}` : `feeds/${scope.kind}/${scope.id}.${format}`;

/** @param line - a source line, 1-based, to open the source text there */
export const sourceAddress = (page: string, line?: number): string =>
  `source/${page}.html${line === undefined ? '' : `#${lineAnchor(line)}`}`;

/** @param year - `2023`; null for the pages of which nobody knows when they were printed */
export const pastYearAddress = (year: string | null): string => `past/${year ?? 'undated'}.html`;

/**
 * A year of the chronicle, where the chronicle is too long for one page.
 *
 * @param year - `2023`; null for the pieces whose day nobody knows
 */
export const chronicleYearAddress = (year: string | null): string =>
  `chronicle/${year ?? 'undated'}.html`;

/** What lies in a place, where the directory by district is too long for one page. */
export const branchAddress = (id: string): string => `places/in/${id}.html`;

/**
 * A sheet of a list that is too long for one page. The dot keeps it apart from all other pages:
 * no id has one.
 *
 * @param address - of the list, which is its first sheet: `places/a.html`
 * @param number - from 1
 * @returns for example `places/a.2.html`
 */
export const sheetAddress = (address: string, number: number): string =>
  number === 1 ? address : address.replace(/\.html$/, `.${number}.html`);

/** The name of a sheet's route, as {@link sheetAddress} has it: `a`, `a.2`. */
export const sheetName = (name: string, number: number): string =>
  number === 1 ? name : `${name}.${number}`;

export const blockAnchor = (block: number): string => `p${block}`;
export const lineAnchor = (line: number): string => `L${line}`;
export const captionAnchor = (id: string): string => `photo-${id}`;
/** @param month - `01` to `12` */
export const monthAnchor = (month: string): string => `m${month}`;
/** @param year - `2023`; null for what nobody can date */
export const yearAnchor = (year: string | null): string => (year === null ? 'undated' : `y${year}`);
/** @param day - `2023-01-07` */
export const dayAnchor = (day: string): string => `d${day}`;

/** The years and months of printing, on the list of pages. */
export const pastOverview = `${pageList}#past`;

/** @param letter - A to Z, or # */
export const initialAnchor = (letter: string): string =>
  letter === '#' ? 'initial-other' : `initial-${letter}`;
