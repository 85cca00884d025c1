import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * Every link of every file in dist/: relative, to a file that is there by its exact name, to an
 * anchor that is there. Needs no browser, only the built site.
 */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const files = new Set(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/')),
);
const pages = new Map(
  [...files]
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
);
const anchors = new Map(
  [...pages].map(([file, html]) => [
    file,
    new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)),
  ]),
);

type Link = { readonly page: string; readonly link: string };

const links: Link[] = [...pages].flatMap(([page, html]) =>
  [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link = '']) => ({ page, link })),
);
const elsewhere = (link: string): boolean => /^[a-z][a-z+.-]*:/i.test(link);
const inside = links.filter(({ link }) => !elsewhere(link));

const linksByPage = Map.groupBy(inside, ({ page }) => page);

/** Where a link leads, from the root of dist/. */
function targetOf({ page, link }: Link): { file: string; anchor: string } {
  const [path = '', anchor = ''] = link.replace(/\?[^#]*/, '').split('#');
  const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  return { file: file.split(sep).join('/'), anchor: decodeURIComponent(anchor) };
}

const shown = ({ page, link }: Link): string => `${page}: ${link}`;

describe('links in dist/', () => {
  test('there are some', () => {
    expect(inside.length).toBeGreaterThan(pages.size);
  });

  test('none is absolute', () => {
    expect(inside.filter(({ link }) => link.startsWith('/')).map(shown)).toEqual([]);
  });

  test('none loads anything from elsewhere', () => {
    const loaded = [...pages].flatMap(([page, html]) =>
      [...html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*?(?:href|src)="([^"]*)"/g)].map(
        ([, link = '']) => ({ page, link }),
      ),
    );
    expect(loaded.filter(({ link }) => elsewhere(link)).map(shown)).toEqual([]);
  });

  test('each leads to a file by its name', () => {
    expect(inside.filter((it) => !files.has(targetOf(it).file)).map(shown)).toEqual([]);
  });

  test('each anchor is on its page', () => {
    const missing = inside.filter((it) => {
      const { file, anchor } = targetOf(it);
      return anchor !== '' && anchors.get(file)?.has(anchor) === false;
    });
    expect(missing.map(shown)).toEqual([]);
  });

  test('addresses are ASCII', () => {
    expect([...files].filter((file) => !/^[\w./-]+$/.test(file))).toEqual([]);
  });

  test('no page has one anchor twice', () => {
    const twice = [...pages].filter(([page, html]) => {
      const count = [...html.matchAll(/\sid="/g)].length;
      return count !== anchors.get(page)?.size;
    });
    expect(twice.map(([page]) => page)).toEqual([]);
  });

  test('no style or script stands in a page, so that a strict policy can forbid both', () => {
    const inline = [...pages].filter(([, html]) =>
      /\sstyle="|<style\b|<script\b(?![^>]*\s(?:src=|type="application\/ld\+json"))|\son[a-z]+="/.test(
        html.replace(/>[^<]*</g, '><'),
      ),
    );
    expect(inline.map(([page]) => page)).toEqual([]);
  });

  test('every page is found from the home page', () => {
    const reached = new Set(['index.html']);
    const waiting = ['index.html'];
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      for (const link of linksByPage.get(page) ?? []) {
        const { file } = targetOf(link);
        if (!pages.has(file) || reached.has(file)) continue;
        reached.add(file);
        waiting.push(file);
      }
    }
    expect([...pages.keys()].filter((page) => page !== '404.html' && !reached.has(page))).toEqual(
      [],
    );
  });
});
