import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listFiles } from './built-files.ts';

/** A reference from one file of a built site. */
export type Link = {
  /** The file, from the root of the site. */
  readonly from: string;
  readonly link: string;
};

/** How references are written in each kind of file; the first group is the address. */
const forms: Readonly<Record<string, RegExp>> = {
  html: /\s(?:href|src|action|poster)="([^"]*)"/g,
  css: /(?:url\(\s*|@import\s+)["']?([^"')\s;]+)/g,
  xml: /(?:\s(?:href|src)="|<loc>)([^"<]*)/g,
  svg: /\s(?:xlink:)?href="([^"]*)"/g,
  // JSON Feed and the catalogue of the data; their paths are those from the root.
  json: /"(?:url|home_page_url|feed_url|next_url|icon|path)": ?"([^"]*)"/g,
};

/** Every reference of every file, in order. */
export function readLinks(folder: string): Link[] {
  return listFiles(folder).flatMap((from) => {
    const form = forms[/\.(\w+)$/.exec(from)?.[1] ?? ''];
    if (form === undefined) return [];
    const text = readFileSync(join(folder, from), 'utf8');
    return [...text.matchAll(form)].map(([, link = '']) => ({ from, link: unescaped(link) }));
  });
}

/** Whether an address is of another site, or none that can be followed (`data:`, `mailto:`). */
export function leadsElsewhere({ link }: Link): boolean {
  return /^[a-z][a-z+.-]*:/i.test(link);
}

/** Where a reference leads, from the root of the site. */
export function targetOf({ from, link }: Link): { file: string; anchor: string } {
  const [path = '', anchor = ''] = link.replace(/\?[^#]*/, '').split('#');
  const base = from.endsWith('.json') ? '' : posix.dirname(from);
  const file = path === '' ? from : posix.join(base, decodeURIComponent(path));
  return { file, anchor: decodeURIComponent(anchor) };
}

export function showLink({ from, link }: Link): string {
  return `${from}: ${link}`;
}

/**
 * What is wrong with the references within a built site: none may begin at the root of the host,
 * each leads to a file that is there by its exact name, each anchor is on its page. The page for
 * what is not there alone may begin there, as it is shown at any depth (`not-found.test.ts`).
 *
 * @returns a line for each
 */
export function linkFaults(folder: string): string[] {
  const files = new Set(listFiles(folder));
  const known = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string): ReadonlySet<string> => {
    const anchors = known.get(file) ?? readAnchors(join(folder, file));
    known.set(file, anchors);
    return anchors;
  };
  return readLinks(folder)
    .filter((it) => !leadsElsewhere(it))
    .flatMap((it) => {
      if (it.link.startsWith('/') && it.from === '404.html') return [];
      if (it.link.startsWith('/')) return [`${showLink(it)} begins at the root of the host`];
      const { file, anchor } = targetOf(it);
      if (!files.has(file)) return [`${showLink(it)} leads to no file`];
      const isThere = anchor === '' || !file.endsWith('.html') || anchorsOf(file).has(anchor);
      return isThere ? [] : [`${showLink(it)} leads to no anchor`];
    });
}

function readAnchors(path: string): ReadonlySet<string> {
  const html = readFileSync(path, 'utf8');
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
}

function unescaped(address: string): string {
  return address.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}
