import { monthOf } from '../archive/past-pages.ts';
import type { Page } from '../model/index.ts';
import { type Divider, evenPart, type PageDivider, UNKNOWN } from './part.ts';

/** How a site is divided into parts that are built apart. */
export type Division = {
  /** The names of all parts, in order. */
  readonly parts: readonly string[];
  /**
   * The part that makes what lies at a path.
   *
   * @param path - from the root of the site, without its ending: `pieces/a-1`
   */
  readonly partOf: (path: string) => string;
};

/** What shows a printed page or one of its pieces. */
const ofPage = /^(pages|source|pieces)\/([^/.]+)/u;

/**
 * Divides a site. Every path is in exactly one part, and stays there when pages are added: only when
 * a part is added (the first pages of a year) others give up their share to it.
 *
 * @param pages - gives the printed pages; not asked for where the parts are even
 */
export function divide(divider: Divider, pages: () => Iterable<Page>): Division {
  if (divider.by === 'number') {
    const { count } = divider;
    const parts = Array.from({ length: count }, (_, index) => evenPart(index + 1, count));
    return { parts, partOf: chooser(parts) };
  }
  return divideByPages(divider, pages());
}

/** With a printed page goes what shows it; all else is shared out evenly. */
function divideByPages({ by }: PageDivider, pages: Iterable<Page>): Division {
  const ofPages = new Map<string, string>();
  const ofPieces = new Map<string, string>();
  for (const page of pages) {
    const value = by === 'year' ? monthOf(page).year : page.district?.name;
    const part = `${by}=${value ?? UNKNOWN}`;
    ofPages.set(page.id, part);
    for (const piece of page.pieces) ofPieces.set(piece, part);
  }
  const known = [...new Set(ofPages.values())].sort();
  const parts = known.length > 0 ? known : [`${by}=${UNKNOWN}`];
  const choose = chooser(parts);
  return {
    parts,
    partOf(path) {
      const [, kind, id = ''] = ofPage.exec(path) ?? [];
      const part = kind === 'pieces' ? ofPieces.get(id) : ofPages.get(id);
      return (kind === undefined ? undefined : part) ?? choose(path);
    },
  };
}

/**
 * Rendezvous hashing: each path goes to the part that draws the highest number with it. All parts
 * get as much, and one more part takes from each of the others and moves nothing else.
 */
function chooser(parts: readonly string[]): (path: string) => string {
  const seeds = parts.map((name) => [name, hashOf(name)] as const);
  return (path) => {
    const own = hashOf(path);
    let chosen = '';
    let highest = -1;
    for (const [name, seed] of seeds) {
      const drawn = mixed(own ^ seed);
      if (drawn > highest) [chosen, highest] = [name, drawn];
    }
    return chosen;
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mixed(hash);
}

/** The finish of MurmurHash3: every bit of the number depends on every other. */
function mixed(number: number): number {
  let mixing = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35);
  return (mixing ^ (mixing >>> 16)) >>> 0;
}
